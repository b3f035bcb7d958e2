package org.gendan.order.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.order.order.OrderStatus;
import org.gendan.order.tracking.TrackingFilter.Direction;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads the tracking board. */
@ApplicationScoped
class TrackingRepository {

  /** A column, and which end of it people look at first. */
  private record Sort(String column, Direction natural) {

    String sql(String table, @Nullable Direction wanted) {
      return "%1$s.%2$s %3$s, %1$s.id"
          .formatted(table, column, Objects.requireNonNullElse(wanted, natural));
    }
  }

  private static final Map<String, Sort> SORTS =
      Map.of(
          "receivedAt", new Sort("received_at", Direction.DESC),
          "dueDate", new Sort("due_date", Direction.ASC),
          "orderNo", new Sort("order_no", Direction.ASC));

  /** What is over waits for nothing, and most of what there is is over: an index counts it. */
  private static final String COUNTS =
      """
      select c.status, c.focus, c.step, count(*)
      from (select o.status, %s as focus, %s as step %3$s where %4$s and %5$s) c group by c.status, c.focus, c.step
      union all
      select o.status, null, 'NONE', count(*) %3$s where %4$s and %6$s group by o.status"""
          .formatted(Focus.SQL, Step.SQL, Board.FROM, "%1$s", Board.WATCHED, Board.OVER);

  private final Sql sql;
  private final Moment moment;
  private final CurrentCause cause;

  TrackingRepository(Sql sql, Moment moment, CurrentCause cause) {
    this.sql = sql;
    this.moment = moment;
    this.cause = cause;
  }

  /** One page of orders first, then what is shown of just those. */
  List<TrackingRow> rows(TrackingFilter filter, PageRequest page, boolean withMoney) {
    Sort sort = SORTS.get(filter.sort());
    if (sort == null) {
      throw new RuleBroken("tracking/unknown-sort", Map.of("sort", filter.sort())).at("/sort");
    }
    Conditions conditions = conditions(filter);
    String orders =
        "select %s %s where %s order by %s limit %d offset %d"
            .formatted(
                TrackingRow.OF_ORDERS,
                Board.FROM,
                conditions.sql(),
                sort.sql("o", filter.direction()),
                page.size(),
                page.offset());
    String rows =
        "select %s from (%s) b %s order by %s"
            .formatted(
                TrackingRow.COLUMNS, orders, TrackingRow.JOINS, sort.sql("b", filter.direction()));
    return sql.rows(rows, conditions.parameters()).stream()
        .map(row -> TrackingRow.of(row, withMoney))
        .toList();
  }

  /** How many there are; of a longer board only that it is longer. */
  long count(TrackingFilter filter) {
    Conditions conditions = conditions(filter);
    return sql.count(
        "select count(*) from (select 1 %s where %s limit %d) counted"
            .formatted(Board.FROM, conditions.sql(), Page.COUNTED + 1),
        conditions.parameters());
  }

  /** How many orders there are in each state, for each reason of today's list and at each step. */
  TrackingCounts counts(TrackingFilter filter) {
    Conditions conditions = conditions(filter);
    Map<OrderStatus, Long> status = new EnumMap<>(OrderStatus.class);
    Map<Focus, Long> focus = new EnumMap<>(Focus.class);
    Map<Step, Long> step = new EnumMap<>(Step.class);
    for (Row row : sql.rows(COUNTS.formatted(conditions.sql()), conditions.parameters())) {
      long count = row.count(3);
      status.merge(OrderStatus.valueOf(row.text(0)), count, Long::sum);
      step.merge(Step.valueOf(row.text(2)), count, Long::sum);
      String reason = row.textOrNull(1);
      if (reason != null) {
        focus.merge(Focus.valueOf(reason), count, Long::sum);
      }
    }
    return new TrackingCounts(moment.today(), moment.now(), status, focus, step);
  }

  private Conditions conditions(TrackingFilter filter) {
    return new Conditions(filter, moment, cause.actor());
  }
}
