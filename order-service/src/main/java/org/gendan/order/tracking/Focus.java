package org.gendan.order.tracking;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.order.order.OrderStatus;

/**
 * Why an order is on today's list (今日要办事由). Read from top to bottom: the first that is true counts,
 * so that every order is there once. Each condition is SQL on the order {@code o}, its axes {@code
 * a}, and the moment {@code m} (today, now, quiet_since).
 */
public enum Focus {
  DISPUTED("o.status = 'RELEASED' and a.delivery = 'DISPUTED'", "a.last_event_at"),
  REQUESTED(
      "exists (select 1 from order_requests q where q.order_id = o.id and q.status = 'OPEN')",
      "(select min(q.made_at) from order_requests q where q.order_id = o.id and q.status = 'OPEN')"),
  REPLY("o.status in ('DRAFT', 'REVIEWING')", "o.received_at"),
  OVERDUE("o.status = 'RELEASED' and o.due_date < m.today", "a.last_event_at"),
  DUE_TODAY("o.status = 'RELEASED' and o.due_date = m.today", "a.last_event_at"),
  UNPAID(Step.BALANCE.sql(), "a.last_event_at"),
  WORKSHOP("o.status = 'RELEASED' and a.workshop_heard_at < m.quiet_since", "a.workshop_heard_at"),
  PLANT("o.status = 'RELEASED' and a.plant_heard_at < m.quiet_since", "a.plant_heard_at"),
  AT_RISK("o.status = 'RELEASED' and " + Board.EXPECTED + " > o.due_date", "a.last_event_at"),
  DEPOSIT(Step.DEPOSIT.sql(), "o.confirmed_at"),
  RELEASE("o.status = 'CONFIRMED'", "o.confirmed_at"),
  CONFIRMATION("o.status = 'REPLIED'", "o.replied_at"),
  PAYMENT("o.status = 'COMPLETED' and a.balance = 'OVERDUE'", "o.completed_at"),
  FILING("o.status = 'SETTLED'", "o.settled_at");

  /** The reason, as SQL; null where an order wants nothing. */
  public static final String SQL = cases(focus -> "'" + focus + "'");

  /** Since when it is so, as SQL. */
  public static final String SINCE = cases(focus -> focus.since);

  private final String sql;
  private final String since;

  Focus(String sql, String since) {
    this.sql = sql;
    this.since = since;
  }

  /** The states in which an order can be there for one of these reasons. */
  static Set<OrderStatus> states(Collection<Focus> reasons) {
    return reasons.stream()
        .flatMap(reason -> reason.states().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
  }

  private Set<OrderStatus> states() {
    return switch (this) {
      case REPLY -> EnumSet.of(OrderStatus.DRAFT, OrderStatus.REVIEWING);
      case CONFIRMATION -> EnumSet.of(OrderStatus.REPLIED);
      case DEPOSIT, RELEASE -> EnumSet.of(OrderStatus.CONFIRMED);
      case DISPUTED, OVERDUE, DUE_TODAY, UNPAID, WORKSHOP, PLANT, AT_RISK ->
          EnumSet.of(OrderStatus.RELEASED);
      case PAYMENT -> EnumSet.of(OrderStatus.COMPLETED);
      case FILING -> EnumSet.of(OrderStatus.SETTLED);
      case REQUESTED ->
          EnumSet.complementOf(
              EnumSet.of(OrderStatus.ARCHIVED, OrderStatus.REJECTED, OrderStatus.CANCELLED));
    };
  }

  String sql() {
    return sql;
  }

  private static String cases(Function<Focus, String> value) {
    return Arrays.stream(values())
        .map(focus -> "when %s then %s".formatted(focus.sql, value.apply(focus)))
        .collect(Collectors.joining("\n", "case when " + Board.OVER + " then null\n", " end"));
  }
}
