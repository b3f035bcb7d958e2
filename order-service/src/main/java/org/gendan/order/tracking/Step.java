package org.gendan.order.tracking;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What an order waits for (停在哪一步). Read from top to bottom: the first that is true is the step.
 * Each condition is SQL on the order {@code o} and its axes {@code a}.
 */
public enum Step {
  HOLD("o.status = 'ON_HOLD'"),
  REVIEW("o.status in ('DRAFT', 'REVIEWING')"),
  CONFIRMATION("o.status = 'REPLIED'"),
  DEPOSIT("o.status = 'CONFIRMED' and a.deposit in ('DUE', 'OVERDUE')"),
  RELEASE("o.status = 'CONFIRMED'"),
  DISPUTE("o.status = 'RELEASED' and a.delivery = 'DISPUTED'"),
  TRANSIT("o.status = 'RELEASED' and a.delivery in ('DEPARTED', 'SIGNED')"),
  BALANCE(
      "o.status = 'RELEASED' and a.tickets > 0 and a.tickets_finished = a.tickets"
          + " and a.ship_guarded and a.balance <> 'PAID'"),
  SHIPMENT("o.status = 'RELEASED' and a.tickets > 0 and a.tickets_finished = a.tickets"),
  OUTSOURCING("o.status = 'RELEASED' and cardinality(a.workshops) > 0"),
  PRODUCTION("o.status = 'RELEASED' and a.tickets_started > 0"),
  MATERIAL("o.status = 'RELEASED' and a.material in ('SHORT', 'DATED')"),
  PLANNING("o.status = 'RELEASED'"),
  PAYMENT("o.status = 'COMPLETED'"),
  FILING("o.status = 'SETTLED'"),
  NONE("true");

  /** The step of an order, as SQL. */
  public static final String SQL =
      Arrays.stream(values())
          .map(step -> "when %s then '%s'".formatted(step.sql, step))
          .collect(Collectors.joining("\n", "case when " + Board.OVER + " then 'NONE'\n", " end"));

  private final String sql;

  Step(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
