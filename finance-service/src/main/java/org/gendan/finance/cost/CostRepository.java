package org.gendan.finance.cost;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.finance.cost.CostViews.CostView;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.sql.Sql;

/** Cost sheets and the costs on them; a cost may come before its sheet. */
@ApplicationScoped
class CostRepository {

  private final Sql sql;
  private final Clock clock;

  CostRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void budget(UUID orderId, Money revenue) {
    sql.run(
        """
        insert into cost_sheets (order_id, revenue, currency) values (?1, ?2, ?3)
        on conflict (order_id) do update set revenue = excluded.revenue, currency = excluded.currency""",
        orderId,
        revenue.amount(),
        revenue.currency());
  }

  void released(UUID orderId, Instant releasedAt) {
    sql.run(
        """
        insert into cost_sheets (order_id, released_at) values (?1, ?2)
        on conflict (order_id) do update set released_at = excluded.released_at""",
        orderId,
        releasedAt);
  }

  /**
   * Opens the sheet of a released order whose revenue is known; gives the revenue the one time that
   * it opens.
   */
  Optional<Money> open(UUID orderId) {
    return sql
        .rows(
            """
            update cost_sheets set opened_at = ?2
            where order_id = ?1 and opened_at is null and released_at is not null and revenue is not null
            returning revenue, currency""",
            orderId,
            clock.instant())
        .stream()
        .findFirst()
        .map(row -> new Money(row.amount(0), row.text(1)));
  }

  /** Books what one document cost each of these orders. */
  void post(CostKind kind, UUID documentId, String currency, Map<UUID, BigDecimal> amounts) {
    sql.run(
        """
        insert into costs (id, order_id, kind, amount, currency, document_id, posted_at)
        select c.id, c.order_id, ?4, c.amount, ?5, ?6, ?7
        from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as numeric[])) as c (id, order_id, amount)""",
        amounts.keySet().stream().map(order -> UuidV7.next(clock)).toArray(UUID[]::new),
        amounts.keySet().toArray(UUID[]::new),
        amounts.values().toArray(BigDecimal[]::new),
        kind,
        currency,
        documentId,
        clock.instant());
  }

  CostSheet sheet(UUID orderId) {
    List<CostView> costs = costs(orderId);
    return sql
        .rows("select revenue, currency, opened_at from cost_sheets where order_id = ?1", orderId)
        .stream()
        .findFirst()
        .map(
            row ->
                new CostSheet(
                    orderId, row.amountOrNull(0), row.textOrNull(1), row.timeOrNull(2), costs))
        .orElseGet(() -> new CostSheet(orderId, null, null, null, costs));
  }

  private List<CostView> costs(UUID orderId) {
    return sql
        .rows(
            """
            select kind, amount, currency, document_id, posted_at from costs
            where order_id = ?1 order by posted_at, id""",
            orderId)
        .stream()
        .map(
            row ->
                new CostView(
                    CostKind.valueOf(row.text(0)),
                    row.amount(1),
                    row.text(2),
                    row.id(3),
                    row.time(4)))
        .toList();
  }
}
