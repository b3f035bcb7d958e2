package org.gendan.procurement.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.Line;
import org.gendan.contracts.order.OrderEvent.OrderReceived;
import org.gendan.platform.sql.Sql;

/** What customers ordered, kept from their orders' own facts. */
@ApplicationScoped
public class DemandRepository {

  /** What an order's head says about its needs. */
  public record Ordered(LocalDate on, String currency) {}

  private final Sql sql;
  private final Clock clock;

  DemandRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps the lines of an order as it was received. */
  public void keep(OrderReceived order) {
    List<Line> lines = order.lines();
    sql.run(
        """
        insert into demand_lines (line_id, order_id, product_code, quantity, unit, currency, ordered_on)
        select line_id, ?1, code, quantity, unit, currency, ?2
        from unnest(cast(?3 as uuid[]), cast(?4 as text[]), cast(?5 as numeric[]), cast(?6 as text[]),
          cast(?7 as text[])) as t (line_id, code, quantity, unit, currency)
        on conflict (line_id) do nothing\
        """,
        order.orderId(),
        LocalDate.ofInstant(order.receivedAt(), clock.getZone()),
        lines.stream().map(Line::lineId).toArray(UUID[]::new),
        lines.stream().map(Line::productCode).toArray(String[]::new),
        lines.stream().map(line -> line.quantity().value()).toArray(BigDecimal[]::new),
        lines.stream().map(line -> line.quantity().unit()).toArray(String[]::new),
        lines.stream().map(line -> line.unitPrice().currency()).toArray(String[]::new));
  }

  /** The order will not be made; nothing of it is needed any more. */
  public void drop(UUID orderId) {
    sql.run("update demand_lines set dropped = true where order_id = ?1", orderId);
  }

  /** When an order was placed, and in which currency; empty while nobody told us of it. */
  public Optional<Ordered> ordered(UUID orderId) {
    return sql
        .rows("select ordered_on, currency from demand_lines where order_id = ?1 limit 1", orderId)
        .stream()
        .findFirst()
        .map(row -> new Ordered(row.day(0), row.text(1)));
  }

  List<Demand> of(YearMonth month) {
    return sql
        .rows(
            """
            select product_code, sum(quantity), ordered_on from demand_lines
            where ordered_on between ?1 and ?2 and not dropped group by product_code, ordered_on\
            """,
            month.atDay(1),
            month.atEndOfMonth())
        .stream()
        .map(row -> new Demand(row.text(0), row.amount(1), row.day(2)))
        .toList();
  }
}
