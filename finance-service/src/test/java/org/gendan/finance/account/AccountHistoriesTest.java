package org.gendan.finance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.account.Accounts.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.finance.ledger.Books;
import org.gendan.finance.ledger.LedgerAccount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories: whatever happens in whatever order, the money adds up and gates tell the truth.
 */
class AccountHistoriesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theMoneyAlwaysAddsUp(long seed) {
    Random random = new Random(seed);
    for (int history = 0; history < 400; history++) {
      OrderAccount account = empty();
      List<UUID> live = new ArrayList<>();
      BigDecimal received = BigDecimal.ZERO;
      Set<Gate> open = new HashSet<>();
      Books before = Books.EMPTY;
      BigDecimal posted = BigDecimal.ZERO;
      for (int step = 0; step < 25; step++) {
        received = received.add(step(account, live, random));
        Accounts.settle(account).forEach(fact -> note(open, fact));

        Books now = account.books().getOrDefault("CNY", Books.EMPTY);
        var entry = before.to(now);
        assertThat(entry.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isZero();
        posted = posted.add(entry.getOrDefault(LedgerAccount.BANK, BigDecimal.ZERO));
        before = now;
        check(account, received, open);
      }
      assertThat(posted).isEqualByComparingTo(received);
    }
  }

  private static void check(OrderAccount account, BigDecimal received, Set<Gate> open) {
    assertThat(account.received).isEqualByComparingTo(received);
    if (account.plannedAt == null) {
      return;
    }
    BigDecimal paid =
        account.parts.stream().map(part -> part.paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!account.cancelled) {
      assertThat(paid.add(account.outstanding)).isEqualByComparingTo(account.total());
      assertThat(paid).isEqualByComparingTo(received.min(account.total()));
      assertThat(open.contains(Gate.RELEASE))
          .isEqualTo(received.compareTo(new BigDecimal(300)) >= 0);
      assertThat(open.contains(Gate.SHIP)).isEqualTo(received.compareTo(new BigDecimal(1000)) >= 0);
    } else {
      assertThat(open).isEmpty();
    }
    assertThat(account.overpaid.signum()).isGreaterThanOrEqualTo(0);
  }

  /** Returns by how much the money grew. */
  private static BigDecimal step(OrderAccount account, List<UUID> live, Random random) {
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 60_000), 2);
        live.add(Accounts.receive(account, amount.toPlainString()));
        return amount;
      }
      case 3 -> {
        if (!live.isEmpty()) {
          UUID taken = live.remove(random.nextInt(live.size()));
          account.takeBack(taken);
          return account.payments.stream()
              .filter(payment -> payment.receiptId.equals(taken))
              .map(payment -> payment.amount.negate())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
      }
      case 4 -> {
        account.confirmed(confirmed());
        if (account.waitsForPlan()) {
          account.plan(
              List.of(
                  part(PartKind.DEPOSIT, Gate.RELEASE, "300"),
                  part(PartKind.BALANCE, Gate.SHIP, "700")),
              NOW);
        }
      }
      case 5 -> account.finished(chairs("3"));
      case 6 -> account.departed(chairs("4"));
      default -> {
        if (random.nextInt(10) == 0) {
          account.cancel();
        }
      }
    }
    return BigDecimal.ZERO;
  }

  private static void note(Set<Gate> open, PaymentEvent fact) {
    switch (fact) {
      case GateConditionMet met -> assertThat(open.add(met.gate())).isTrue();
      case GateConditionLost lost -> assertThat(open.remove(lost.gate())).isTrue();
      default -> assertThat(fact.orderId()).isEqualTo(ORDER);
    }
  }
}
