package org.gendan.finance.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gendan.platform.sql.Row;

/** The figures above the lists of the cash desk. */
interface DeskViews {

  /** How many orders are in each state of {@link AccountState} that wants somebody's attention. */
  record AccountCounts(long owing, long overdue, long releaseWaits, long shipWaits, long credit) {

    static AccountCounts of(Row row) {
      return new AccountCounts(
          row.count(0), row.count(1), row.count(2), row.count(3), row.count(4));
    }
  }

  /** How many receipts are in each state of {@link ReceiptState} that is not over. */
  record ReceiptCounts(long recorded, long reversing) {

    static ReceiptCounts of(Row row) {
      return new ReceiptCounts(row.count(0), row.count(1));
    }
  }

  /**
   * What is due in the next four weeks in one currency (四周应收).
   *
   * @param from today; the first week begins with it
   * @param overdue was due before
   * @param weeks four amounts, seven days each
   */
  record DueView(String currency, LocalDate from, BigDecimal overdue, List<BigDecimal> weeks) {

    static DueView of(Row row, LocalDate today) {
      List<BigDecimal> weeks = List.of(row.amount(2), row.amount(3), row.amount(4), row.amount(5));
      return new DueView(row.text(0), today, row.amount(1), weeks);
    }
  }
}
