package org.gendan.finance.account;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.finance.ledger.Books;

/**
 * The sums of an order's money (账户合计): for its row, so that lists need none, and for the ledger.
 */
record Totals(OrderAccount account) {

  void count() {
    Books now = books(account.currency == null ? "" : account.currency, received());
    account.received = now.received();
    account.receivable = now.receivable();
    account.overpaid = now.credit();
    account.creditOutstanding =
        missing(account.parts.stream().filter(part -> part.kind == PartKind.CREDIT).toList());
    account.outstanding = account.cancelled ? account.receivable : missing(account.parts);
  }

  /** What the ledger has to say about this order, by currency. */
  Map<String, Books> books() {
    Map<String, BigDecimal> money = new HashMap<>();
    if (account.currency != null) {
      money.put(account.currency, BigDecimal.ZERO);
    }
    account.payments.forEach(
        payment -> money.merge(payment.currency, payment.counted(), BigDecimal::add));
    Map<String, Books> books = new HashMap<>();
    money.forEach((in, amount) -> books.put(in, books(in, amount)));
    return books;
  }

  /** Money in another currency than the order's is kept, but pays no part of it. */
  List<Payment> ownPayments() {
    return account.payments.stream()
        .filter(payment -> account.currency == null || payment.currency.equals(account.currency))
        .toList();
  }

  private Books books(String in, BigDecimal amount) {
    if (account.currency == null) {
      return new Books(amount, null, BigDecimal.ZERO, account.cancelled);
    }
    return in.equals(account.currency)
        ? new Books(amount, account.total, account.shippedValue, account.cancelled)
        : new Books(amount, BigDecimal.ZERO, BigDecimal.ZERO, account.cancelled);
  }

  private BigDecimal received() {
    return ownPayments().stream().map(Payment::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal missing(Collection<PlanPart> parts) {
    return parts.stream().map(PlanPart::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
