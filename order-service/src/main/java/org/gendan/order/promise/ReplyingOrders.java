package org.gendan.order.promise;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.PromiseSet;
import org.gendan.order.promise.PromiseCommands.ChangePromise;
import org.gendan.order.promise.PromiseCommands.PromisedLine;
import org.gendan.order.promise.PromiseCommands.ReplyOrder;
import org.gendan.order.order.Order;
import org.gendan.order.order.Order.LineDate;
import org.gendan.order.order.OrderRepository;
import org.gendan.order.review.ReviewRepository;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;

/** Promising dates: the reply to the customer, and every later change of a date, each with its reason. */
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
    Order order = orders.toChange(id);
    version.check(order.version());
    Map<UUID, LocalDate> dates = new HashMap<>(reviews.proposedDates(order.id(), order.reviewRound()));
    dates.putAll(chosen(command));
    requireAll(order, dates);
    for (LineDate line : order.lineDates()) {
      promise(order, line, Objects.requireNonNull(dates.get(line.lineId())), reason(command));
    }
    outbox.add(order.reply(command.channel(), clock.instant()));
    orders.flush();
    return order;
  }

  @Transactional
  Order changePromise(UUID id, UUID lineId, ExpectedVersion version, ChangePromise command) {
    cause.because(command.reason());
    Order order = orders.toChange(id);
    version.check(order.version());
    if (command.date().isBefore(today())) {
      throw new RuleBroken("order/promise-in-past", Map.of("date", command.date())).at("/date");
    }
    promise(order, order.lineDate(lineId), command.date(), command.reason());
    orders.flush();
    return order;
  }

  List<PromiseView> ledger(UUID id) {
    Order order = orders.require(id);
    return promises.ofOrder(order.id()).stream().map(PromiseView::of).toList();
  }

  private void promise(Order order, LineDate line, LocalDate date, String reason) {
    int number = promises.promisesOf(line.lineId()) + 1;
    promises.persist(
        new Promise(
            UuidV7.next(clock), order.id(), line.lineId(), number, date, reason, cause.actor(), clock.instant()));
    order.promise(line.lineId(), date);
    outbox.add(new PromiseSet(order.id(), line.lineId(), number, date, line.promised(), reason));
  }

  /** A line without an answer from the departments has no date to promise. */
  private void requireAll(Order order, Map<UUID, LocalDate> dates) {
    for (LineDate line : order.lineDates()) {
      LocalDate date = dates.get(line.lineId());
      if (date == null) {
        throw new RuleBroken("order/review-unanswered", Map.of("lineNo", line.lineNo())).at("/lines");
      }
      if (date.isBefore(today())) {
        throw new RuleBroken("order/promise-in-past", Map.of("date", date)).at("/lines");
      }
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static Map<UUID, LocalDate> chosen(ReplyOrder command) {
    List<PromisedLine> lines = Objects.requireNonNullElse(command.lines(), List.of());
    return lines.stream().collect(toMap(PromisedLine::lineId, PromisedLine::date, (first, last) -> last));
  }

  private static String reason(ReplyOrder command) {
    return Objects.requireNonNullElse(command.reason(), command.text());
  }
}
