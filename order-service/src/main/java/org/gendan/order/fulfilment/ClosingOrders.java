package org.gendan.order.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.order.order.Order;
import org.gendan.order.order.OrderRepository;
import org.gendan.platform.outbox.Outbox;

/** Completes orders whose goods were signed for, and settles those that are also paid. */
@ApplicationScoped
class ClosingOrders {

  private final OrderRepository orders;
  private final Outbox outbox;
  private final Clock clock;

  ClosingOrders(OrderRepository orders, Outbox outbox, Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The pegs say what was accepted in good state, line by line. */
  @Transactional
  void signed(Collection<Peg> pegs) {
    for (UUID orderId : new TreeSet<>(Peg.orders(pegs))) { // sorted: locks in one order
      Order order = orders.toChange(orderId);
      pegs.stream()
          .filter(peg -> peg.orderId().equals(orderId))
          .forEach(peg -> order.signed(peg.lineId(), peg.quantity().value()));
      orders.touch(order);
      close(order);
    }
  }

  @Transactional
  void paid(UUID orderId) {
    Order order = orders.toChange(orderId);
    order.paid();
    close(order);
  }

  @Transactional
  void owedAgain(UUID orderId) {
    orders.toChange(orderId).unsettle();
  }

  private void close(Order order) {
    order.close(clock.instant()).forEach(outbox::add);
  }
}
