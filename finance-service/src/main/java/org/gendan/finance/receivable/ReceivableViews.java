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
      int overdueDays) {}

  /** Money of a customer that no order asks for (多收款): to be used or paid back. */
  record CreditView(
      UUID orderId,
      @Nullable String orderNo,
      @Nullable String customerCode,
      @Nullable String currency,
      BigDecimal amount,
      boolean cancelled) {}

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
      int overdueLevel) {}

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
      BigDecimal older) {}
}
