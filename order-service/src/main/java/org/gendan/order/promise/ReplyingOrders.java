package org.gendan.order.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.order.Order;
import org.gendan.order.order.OrderRepository;
import org.gendan.order.promise.PromiseCommands.ChangePromise;
import org.gendan.order.promise.PromiseCommands.ReplyOrder;
import org.gendan.order.review.ReviewRepository;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;

/**
 * Promising dates: the reply to the customer, and every later change of a date, each with its
 * reason.
 */
@ApplicationScoped
class ReplyingOrders {

  private final OrderRepository orders;
  private final PromiseRepository promises;
  private final ReviewRepository reviews;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  ReplyingOrders(
      OrderRepository orders,
      PromiseRepository promises,
      ReviewRepository reviews,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.orders = orders;
    this.promises = promises;
    this.reviews = reviews;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Order reply(UUID id, ExpectedVersion version, ReplyOrder command) {
    cause.because(command.why());
    Order order = orders.toChange(id);
    version.check(order.version());
    Map<UUID, LocalDate> proposed =
        reviews
            .proposedDates(id, order.reviewRound())
            .orElseThrow(() -> new RuleBroken("order/review-unanswered", Map.of()));
    Map<UUID, LocalDate> dates =
        new ReplyDates(proposed, today()).with(command).of(order.lineDates());
    Map<UUID, Integer> numbers = promises.countByLine(id);
    dates.forEach(
        (line, date) ->
            promise(order, line, numbers.getOrDefault(line, 0) + 1, date, command.why()));
    outbox.add(order.reply(command.channel(), clock.instant()));
    orders.flush();
    return order;
  }

  @Transactional
  Order changePromise(UUID id, UUID lineId, ExpectedVersion version, ChangePromise command) {
    cause.because(command.reason());
    Order order = orders.toChange(id);
    version.check(order.version());
    ReplyDates.check(command.date(), today(), "/date");
    int number = promises.countByLine(id).getOrDefault(lineId, 0) + 1;
    promise(order, lineId, number, command.date(), command.reason());
    orders.touch(order);
    orders.flush();
    return order;
  }

  List<PromiseView> ledger(UUID id) {
    Order order = orders.require(id);
    return promises.ofOrder(order.id()).stream().map(PromiseView::of).toList();
  }

  private void promise(Order order, UUID line, int number, LocalDate date, String reason) {
    outbox.add(order.promise(line, number, date, reason));
    promises.persist(
        new Promise(
            UuidV7.next(clock),
            order.id(),
            line,
            number,
            date,
            reason,
            cause.actor(),
            clock.instant()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
