package org.gendan.order.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.order.OrderRepository;
import org.gendan.order.today.FollowUp.Kind;
import org.gendan.order.today.TodayCommands.Remind;
import org.gendan.order.today.TodayCommands.Snooze;
import org.gendan.order.tracking.Focus;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Reminding, putting away, and calling it done (催办、搁置、办结). */
@ApplicationScoped
class FollowingUp {

  private static final int LONGEST_SNOOZE_DAYS = 90;

  private final OrderRepository orders;
  private final TodayRepository items;
  private final CurrentCause cause;
  private final Clock clock;

  FollowingUp(OrderRepository orders, TodayRepository items, CurrentCause cause, Clock clock) {
    this.orders = orders;
    this.items = items;
    this.cause = cause;
    this.clock = clock;
  }

  /** Keeps that somebody was reminded; that is possible also when nothing is urgent. */
  @Transactional
  void remind(UUID orderId, Remind command) {
    orders.require(orderId);
    Focus reason = items.reason(orderId).orElse(null);
    items.add(noted(orderId, Kind.REMINDED, reason).by(command.channel(), command.text()));
  }

  @Transactional
  void snooze(UUID orderId, Snooze command) {
    orders.require(orderId);
    LocalDate today = today();
    LocalDate until = command.until();
    if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_SNOOZE_DAYS))) {
      throw new RuleBroken("today/snooze-out-of-range", Map.of("days", LONGEST_SNOOZE_DAYS))
          .at("/until");
    }
    still(orderId, command.reason());
    items.add(noted(orderId, Kind.SNOOZED, command.reason()).until(until));
  }

  /** Done for today: what is still so tomorrow is on the list again. */
  @Transactional
  void done(UUID orderId, Focus reason) {
    orders.require(orderId);
    still(orderId, reason);
    items.add(noted(orderId, Kind.DONE, reason).until(today().plusDays(1)));
  }

  @Transactional
  void restore(UUID orderId, Focus reason) {
    orders.require(orderId);
    items.add(noted(orderId, Kind.RESTORED, reason));
  }

  /** Nobody puts away what became another thing since they looked. */
  private void still(UUID orderId, Focus reason) {
    if (items.reason(orderId).filter(reason::equals).isEmpty()) {
      throw new Conflict("today/reason-changed", Map.of("reason", reason));
    }
  }

  private FollowUp noted(UUID orderId, Kind kind, @Nullable Focus reason) {
    return new FollowUp(UuidV7.next(clock), orderId, kind, reason, cause.actor(), clock.instant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
