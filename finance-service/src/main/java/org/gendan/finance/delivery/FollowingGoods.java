package org.gendan.finance.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.gendan.contracts.Peg;
import org.gendan.finance.account.MoneyDecisions;
import org.gendan.finance.account.OrderAccount;
import org.gendan.finance.ledger.Occasion;
import org.gendan.finance.ledger.Occasion.Kind;

/**
 * Notes goods on the accounts of their orders: made goods are asked money for, departed goods are
 * earned.
 */
@ApplicationScoped
class FollowingGoods {

  private final MoneyDecisions money;
  private final ShipmentNumbers numbers;

  FollowingGoods(MoneyDecisions money, ShipmentNumbers numbers) {
    this.money = money;
    this.numbers = numbers;
  }

  @Transactional
  void finished(UUID ticketId, List<Peg> pegs) {
    note(pegs, Occasion.of(Kind.GOODS_FINISHED, ticketId), account -> account.finished(pegs));
  }

  @Transactional
  void departed(UUID shipmentId, String shipmentNo, List<Peg> pegs, String by) {
    numbers.keep(shipmentId, shipmentNo);
    note(
        pegs,
        Occasion.of(Kind.GOODS_DEPARTED, shipmentId),
        account -> {
          account.departed(pegs);
          account.letGo(by);
        });
  }

  @Transactional
  void signed(UUID shipmentId, LocalDate day, List<Peg> pegs) {
    note(pegs, Occasion.of(Kind.GOODS_SIGNED, shipmentId), account -> account.signed(day));
  }

  /**
   * Orders are locked in one order everywhere, so that two documents of the same orders cannot
   * block each other.
   */
  private void note(Collection<Peg> pegs, Occasion occasion, Consumer<OrderAccount> fact) {
    new TreeSet<>(Peg.orders(pegs)).forEach(orderId -> money.note(orderId, occasion, fact));
  }
}
