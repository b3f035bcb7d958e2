package org.gendan.finance.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** What is owed, as people see it. */
interface ReceivableViews {

  /**
   * An order that is not paid in full (应收).
   *
   * @param invoiced the price of the goods that left
   * @param dueDate the oldest due date among its unpaid parts
   * @param overdueDays 0 while nothing is overdue
   */
  record ReceivableView(
      UUID orderId,
      @Nullable String orderNo,
      @Nullable String customerCode,
      @Nullable String customerName,
      String currency,
      BigDecimal total,
      BigDecimal invoiced,
      BigDecimal received,
      BigDecimal outstanding,
      @Nullable LocalDate dueDate,
      int overdueDays) {

    static ReceivableView of(Row row) {
      return new ReceivableView(
          row.id(0),
          row.textOrNull(1),
          row.textOrNull(2),
          row.textOrNull(3),
          row.text(4),
          row.amount(5),
          row.amount(6),
          row.amount(7),
          row.amount(8),
          row.dayOrNull(9),
          row.columns()[10] == null ? 0 : row.number(10));
    }
  }

  /** Money of a customer that no order asks for (多收款): to be used or paid back. */
  record CreditView(
      UUID orderId,
      @Nullable String orderNo,
      @Nullable String customerCode,
      @Nullable String currency,
      BigDecimal amount,
      boolean cancelled) {

    static CreditView of(Row row) {
      return new CreditView(
          row.id(0),
          row.textOrNull(1),
          row.textOrNull(2),
          row.textOrNull(3),
          row.amount(4),
          row.flag(5));
    }
  }

  /** A part the customer was asked to pay and has not paid in full (待收款). */
  record RequestView(
      UUID partId,
      UUID orderId,
      @Nullable String orderNo,
      @Nullable String customerCode,
      String kind,
      String gate,
      String status,
      String currency,
      BigDecimal amount,
      BigDecimal missing,
      @Nullable LocalDate dueDate,
      int overdueLevel) {

    static RequestView of(Row row) {
      return new RequestView(
          row.id(0),
          row.id(1),
          row.textOrNull(2),
          row.textOrNull(3),
          row.text(4),
          row.text(5),
          row.text(6),
          row.text(7),
          row.amount(8),
          row.amount(9),
          row.dayOrNull(10),
          row.number(11));
    }
  }

  /**
   * How old the debts are (账龄).
   *
   * @param notDue neither overdue nor waited for longer than agreed
   */
  record AgeingView(
      String currency,
      BigDecimal notDue,
      BigDecimal upTo30,
      BigDecimal upTo60,
      BigDecimal upTo90,
      BigDecimal older) {

    static AgeingView of(Row row) {
      return new AgeingView(
          row.text(0), row.amount(1), row.amount(2), row.amount(3), row.amount(4), row.amount(5));
    }
  }
}
