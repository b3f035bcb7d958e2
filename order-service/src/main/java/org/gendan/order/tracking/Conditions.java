package org.gendan.order.tracking;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.tracking.TrackingFilter.Late;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: only what was asked for, so that the database sees which index helps. */
final class Conditions {

  /** Pasted from a sheet or a chat. */
  private static final int MOST_NUMBERS = 200;

  private final StringBuilder sql = new StringBuilder(Board.SCOPED);
  private final List<Object> parameters;
  private final String zone;

  Conditions(TrackingFilter filter, Moment moment, String caller) {
    this.parameters = moment.parameters();
    this.zone = parameter(moment.zone().getId());
    any("o.status", filter.status());
    any("o.status", Focus.states(filter.focus()));
    any(Focus.SQL, filter.focus());
    any(Step.SQL, filter.step());
    text(filter.query(), "(o.order_no = %1$s or o.external_no = %1$s or o.customer_code = %1$s)");
    numbers(filter.numbers());
    if (!filter.id().isEmpty()) {
      and("o.id = any (%s)", filter.id().toArray(UUID[]::new));
    }
    text("me".equals(filter.owner()) ? caller : filter.owner(), "o.merchandiser = %s");
    text(filter.plant(), "%s = any (a.plants)");
    text(filter.workshop(), "%s = any (a.workshops)");
    days(filter, moment.zone());
    late(filter);
  }

  String sql() {
    return sql.toString();
  }

  Object[] parameters() {
    return parameters.toArray();
  }

  private void days(TrackingFilter filter, ZoneId at) {
    day(filter.dueFrom(), "o.due_date >= %s");
    day(filter.dueTo(), "o.due_date <= %s");
    day(filter.shippedFrom(), "a.shipped_on >= %s");
    day(filter.shippedTo(), "a.shipped_on <= %s");
    if (filter.receivedFrom() != null) {
      and("o.received_at >= %s", filter.receivedFrom().atStartOfDay(at).toInstant());
    }
    if (filter.receivedTo() != null) {
      and("o.received_at < %s", filter.receivedTo().plusDays(1).atStartOfDay(at).toInstant());
    }
  }

  private void late(TrackingFilter filter) {
    if (filter.late() == Late.OPEN) {
      and(Board.OVERDUE);
    } else if (filter.late() == Late.ANY || !filter.lateReason().isEmpty()) {
      and(Board.late(zone));
    }
    any(LateReason.SQL, filter.lateReason());
  }

  private void numbers(@Nullable String pasted) {
    if (pasted != null) {
      String[] numbers =
          Arrays.stream(pasted.split(",", -1))
              .map(String::strip)
              .filter(number -> !number.isEmpty())
              .toArray(String[]::new);
      if (numbers.length > MOST_NUMBERS) {
        throw new RuleBroken("tracking/too-many-numbers", Map.of("most", MOST_NUMBERS))
            .at("/numbers");
      }
      String place = parameter(numbers);
      and("(o.order_no = any (%1$s) or o.external_no = any (%1$s))".formatted(place));
    }
  }

  /**
   * Names of ours stand in the statement itself: the database sees which index has just these, and
   * of one alone also in the wanted sequence, whatever plan it keeps for the statement.
   */
  private void any(String expression, Collection<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      and(
          values.stream()
              .map(value -> "'" + value.name() + "'")
              .collect(joining(", ", expression + " in (", ")")));
    }
  }

  private void text(@Nullable String value, String condition) {
    if (value != null && !value.isEmpty()) {
      and(condition, value);
    }
  }

  private void day(@Nullable LocalDate value, String condition) {
    if (value != null) {
      and(condition, value);
    }
  }

  private void and(String condition, Object value) {
    and(condition.formatted(parameter(value)));
  }

  private void and(String condition) {
    sql.append("\n  and ").append(condition);
  }

  private String parameter(Object value) {
    parameters.add(value);
    return "?" + parameters.size();
  }
}
