package org.gendan.finance.ledger;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger must say about one order in one currency (账面). It follows from three numbers and
 * is balanced by construction: a journal entry is the difference between two books, so a correction
 * needs no rule of its own.
 *
 * @param received confirmed and not reversed
 * @param total what the order asks for; null while that is unknown
 * @param shipped the price of the goods that left
 * @param cancelled no more goods will leave
 */
public record Books(
    BigDecimal received, @Nullable BigDecimal total, BigDecimal shipped, boolean cancelled) {

  public static final Books EMPTY = new Books(BigDecimal.ZERO, null, BigDecimal.ZERO, false);

  /** Paid ahead of the goods, up to what the order still asks for. */
  BigDecimal deposit() {
    if (cancelled) {
      return BigDecimal.ZERO;
    }
    BigDecimal ahead = received.subtract(shipped).max(BigDecimal.ZERO);
    return total == null ? ahead : ahead.min(total.subtract(shipped).max(BigDecimal.ZERO));
  }

  /** Paid beyond anything the order asks for: the customer's credit, or a refund due. */
  public BigDecimal credit() {
    return received.subtract(shipped).max(BigDecimal.ZERO).subtract(deposit());
  }

  /** Goods that left and are not paid. */
  public BigDecimal receivable() {
    return shipped.subtract(received).max(BigDecimal.ZERO);
  }

  /**
   * What to post so that the ledger moves from these books to the next; empty when nothing changed.
   */
  public Map<LedgerAccount, BigDecimal> to(Books next) {
    Map<LedgerAccount, BigDecimal> entry = new EnumMap<>(LedgerAccount.class);
    Map<LedgerAccount, BigDecimal> before = balances();
    next.balances()
        .forEach(
            (account, amount) ->
                entry.put(account, amount.subtract(before.getOrDefault(account, BigDecimal.ZERO))));
    entry.values().removeIf(amount -> amount.signum() == 0);
    return entry;
  }

  Map<LedgerAccount, BigDecimal> balances() {
    Map<LedgerAccount, BigDecimal> balances = new EnumMap<>(LedgerAccount.class);
    balances.put(LedgerAccount.BANK, received);
    balances.put(LedgerAccount.RECEIVABLE, receivable());
    balances.put(LedgerAccount.CUSTOMER_DEPOSIT, deposit().negate());
    balances.put(LedgerAccount.CUSTOMER_CREDIT, credit().negate());
    balances.put(LedgerAccount.REVENUE, shipped.negate());
    return balances;
  }
}
