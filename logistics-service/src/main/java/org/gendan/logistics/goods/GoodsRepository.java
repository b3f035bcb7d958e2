package org.gendan.logistics.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Counts finished goods in and out, per order line; the caller holds the lock of the order's ship
 * gate.
 */
@ApplicationScoped
public class GoodsRepository {

  private static final String IN_STORE =
      """
      from finished_goods g
      where (cast(?1 as uuid) is null and g.finished > g.shipped or g.order_id = ?1)
        and (?2 or exists (
          select 1 from shipments s where s.order_id = g.order_id and s.customer_code = any (?3)))""";

  private final Sql sql;
  private final Scope scope;

  GoodsRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** Takes goods into the store. The row of a line is made by its first goods. */
  public void finish(UUID orderId, Collection<Peg> pegs) {
    sql.run(
        """
        insert into finished_goods as g (order_id, line_id, unit, finished)
        select ?1, line_id, min(unit), sum(finished)
        from unnest(cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as numeric[])) as p (line_id, unit, finished)
        group by line_id
        on conflict (order_id, line_id) do update set finished = g.finished + excluded.finished""",
        orderId,
        pegs.stream().map(Peg::lineId).toArray(UUID[]::new),
        pegs.stream().map(peg -> peg.quantity().unit()).toArray(String[]::new),
        pegs.stream().map(peg -> peg.quantity().value()).toArray(BigDecimal[]::new));
  }

  /** Takes goods out of the store; the table refuses more than came in. */
  public void ship(UUID orderId, Map<UUID, BigDecimal> quantities) {
    int rows =
        sql.run(
            """
            update finished_goods g set shipped = g.shipped + s.quantity
            from unnest(cast(?2 as uuid[]), cast(?3 as numeric[])) as s (line_id, quantity)
            where g.order_id = ?1 and g.line_id = s.line_id""",
            orderId,
            quantities.keySet().toArray(UUID[]::new),
            quantities.values().toArray(BigDecimal[]::new));
    if (rows != quantities.size()) {
      throw new IllegalStateException("No finished goods of some line of order " + orderId);
    }
  }

  public List<FinishedGoods> ofOrder(UUID orderId) {
    return ofOrders(List.of(orderId));
  }

  public List<FinishedGoods> ofOrders(Collection<UUID> orderIds) {
    return sql
        .rows(
            "select order_id, line_id, unit, finished, shipped from finished_goods where order_id = any (?1)",
            (Object) orderIds.toArray(UUID[]::new))
        .stream()
        .map(GoodsRepository::goods)
        .toList();
  }

  /** What lies in the store, or everything known of one order. */
  List<StoredGoods> page(@Nullable UUID orderId, PageRequest page) {
    return sql
        .rows(
            """
            select g.order_id, g.line_id, g.unit, g.finished, g.shipped, s.order_no, s.customer_code, s.product_code
            from (select g.* %s order by g.order_id, g.line_id limit %d offset %d) g
            left join lateral (
              select s.order_no, s.customer_code, l.product_code
              from shipments s join shipment_lines l on l.shipment_id = s.id
              where s.order_id = g.order_id and l.line_id = g.line_id
              order by s.shipment_no limit 1) s on true
            order by g.order_id, g.line_id"""
                .formatted(IN_STORE, page.size(), (long) page.page() * page.size()),
            parameters(orderId))
        .stream()
        .map(
            row ->
                new StoredGoods(
                    goods(row), row.textOrNull(5), row.textOrNull(6), row.textOrNull(7)))
        .toList();
  }

  long count(@Nullable UUID orderId) {
    return sql.count("select count(*) " + IN_STORE, parameters(orderId));
  }

  private @Nullable Object[] parameters(@Nullable UUID orderId) {
    return new @Nullable Object[] {
      orderId, scope.isAll(Kind.CUSTOMERS), scope.values(Kind.CUSTOMERS).toArray(String[]::new)
    };
  }

  private static FinishedGoods goods(Row row) {
    return new FinishedGoods(row.id(0), row.id(1), row.text(2), row.amount(3), row.amount(4));
  }
}
