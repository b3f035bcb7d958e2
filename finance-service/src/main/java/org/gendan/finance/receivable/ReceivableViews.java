package org.gendan.finance.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
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

    static ReceivableView of(@Nullable Object[] row) {
      return new ReceivableView(
          (UUID) row[0],
          (String) row[1],
          (String) row[2],
          (String) row[3],
          (String) row[4],
          (BigDecimal) row[5],
          (BigDecimal) row[6],
          (BigDecimal) row[7],
          (BigDecimal) row[8],
          day(row[9]),
          row[10] == null ? 0 : ((Number) row[10]).intValue());
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

    static CreditView of(@Nullable Object[] row) {
      return new CreditView(
          (UUID) row[0],
          (String) row[1],
          (String) row[2],
          (String) row[3],
          (BigDecimal) row[4],
          (Boolean) row[5]);
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

    static RequestView of(@Nullable Object[] row) {
      return new RequestView(
          (UUID) row[0],
          (UUID) row[1],
          (String) row[2],
          (String) row[3],
          (String) row[4],
          (String) row[5],
          (String) row[6],
          (String) row[7],
          (BigDecimal) row[8],
          (BigDecimal) row[9],
          day(row[10]),
          ((Number) row[11]).intValue());
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

    static AgeingView of(@Nullable Object[] row) {
      return new AgeingView(
          (String) row[0],
          (BigDecimal) row[1],
          (BigDecimal) row[2],
          (BigDecimal) row[3],
          (BigDecimal) row[4],
          (BigDecimal) row[5]);
    }
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case java.sql.Date date -> date.toLocalDate();
      default -> (LocalDate) value;
    };
  }
}
