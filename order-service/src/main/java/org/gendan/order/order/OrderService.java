package org.gendan.order.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.order.order.OrderCommands.ConfirmOrder;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.web.ExpectedVersion;

/**
 * What people do with a written order, from review to archive. Release has its gate and lives with
 * it.
 */
@ApplicationScoped
public class OrderService {

  private final OrderRepository orders;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  OrderService(OrderRepository orders, Outbox outbox, CurrentCause cause, Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Order requestReview(UUID id, ExpectedVersion version) {
    return change(id, version, (order, now) -> order.requestReview());
  }

  @Transactional
  Order confirm(UUID id, ExpectedVersion version, ConfirmOrder command) {
    cause.because(command.evidence());
    return change(
        id,
        version,
        (order, now) ->
            order.confirm(command.total(), command.releaseWhenReady(), cause.actor(), now));
  }

  @Transactional
  Order reject(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    return change(id, version, (order, now) -> order.reject(reason));
  }

  @Transactional
  Order hold(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    return change(id, version, (order, now) -> order.hold(reason));
  }

  /** Goods or money may have come during the hold: the order then moves on at once. */
  @Transactional
  Order resume(UUID id, ExpectedVersion version) {
    Order order = change(id, version, (held, now) -> held.resume());
    order.close(clock.instant()).forEach(outbox::add);
    orders.flush();
    return order;
  }

  @Transactional
  Order reassign(UUID id, ExpectedVersion version, String to, String reason) {
    cause.because(reason);
    return change(id, version, (order, now) -> order.reassign(to, reason));
  }

  @Transactional
  Order cancel(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    return change(id, version, (order, now) -> order.cancel(reason));
  }

  /** The customer wanted it no more, and whoever may has agreed. */
  @Transactional
  public void cancelAsWanted(UUID id, String reason) {
    cause.because(reason);
    outbox.add(orders.toChange(id).cancel(reason));
  }

  @Transactional
  Order archive(UUID id, ExpectedVersion version) {
    return change(id, version, (order, now) -> order.archive(now));
  }

  private Order change(
      UUID id, ExpectedVersion version, BiFunction<Order, Instant, OrderEvent> verb) {
    Order order = orders.toChange(id);
    version.check(order.version);
    outbox.add(verb.apply(order, clock.instant()));
    orders.flush();
    return order;
  }
}
