package org.gendan.logistics.goods;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
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

  private final EntityManager entities;
  private final Scope scope;

  GoodsRepository(EntityManager entities, Scope scope) {
    this.entities = entities;
    this.scope = scope;
  }

  /** Takes goods into the store. The row of a line is made by its first goods. */
  public void finish(UUID orderId, Collection<Peg> pegs) {
    Map<UUID, BigDecimal> sums =
        pegs.stream().collect(toMap(Peg::lineId, peg -> peg.quantity().value(), BigDecimal::add));
    Map<UUID, String> units =
        pegs.stream()
            .collect(toMap(Peg::lineId, peg -> peg.quantity().unit(), (first, again) -> first));
    sums.forEach(
        (lineId, quantity) ->
            entities
                .createNativeQuery(
                    """
                    insert into finished_goods as g (order_id, line_id, unit, finished) values (?1, ?2, ?3, ?4)
                    on conflict (order_id, line_id) do update set finished = g.finished + excluded.finished""")
                .setParameter(1, orderId)
                .setParameter(2, lineId)
                .setParameter(3, units.get(lineId))
                .setParameter(4, quantity)
                .executeUpdate());
  }

  /** Takes goods out of the store; the table refuses more than came in. */
  public void ship(UUID orderId, Map<UUID, BigDecimal> quantities) {
    quantities.forEach(
        (lineId, quantity) -> {
          int rows =
              entities
                  .createNativeQuery(
                      "update finished_goods set shipped = shipped + ?3 where order_id = ?1 and line_id = ?2")
                  .setParameter(1, orderId)
                  .setParameter(2, lineId)
                  .setParameter(3, quantity)
                  .executeUpdate();
          if (rows != 1) {
            throw new IllegalStateException("No finished goods of line " + lineId);
          }
        });
  }

  public List<FinishedGoods> ofOrder(UUID orderId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select order_id, line_id, unit, finished, shipped from finished_goods where order_id = ?1",
                Object[].class)
            .setParameter(1, orderId)
            .getResultList();
    return rows.stream().map(GoodsRepository::goods).toList();
  }

  /** What lies in the store, or everything known of one order. */
  List<FinishedGoods> page(@Nullable UUID orderId, PageRequest page) {
    String sql =
        "select g.order_id, g.line_id, g.unit, g.finished, g.shipped "
            + IN_STORE
            + " order by g.order_id, g.line_id";
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities
            .createNativeQuery(sql, Object[].class)
            .setParameter(1, orderId)
            .setParameter(2, scope.isAll(Kind.CUSTOMERS))
            .setParameter(3, scope.values(Kind.CUSTOMERS).toArray(String[]::new))
            .setFirstResult(page.page() * page.size())
            .setMaxResults(page.size())
            .getResultList();
    return rows.stream().map(GoodsRepository::goods).toList();
  }

  long count(@Nullable UUID orderId) {
    Number count =
        (Number)
            entities
                .createNativeQuery("select count(*) " + IN_STORE, Long.class)
                .setParameter(1, orderId)
                .setParameter(2, scope.isAll(Kind.CUSTOMERS))
                .setParameter(3, scope.values(Kind.CUSTOMERS).toArray(String[]::new))
                .getSingleResult();
    return count.longValue();
  }

  private static FinishedGoods goods(Object[] row) {
    return new FinishedGoods(
        (UUID) row[0], (UUID) row[1], (String) row[2], (BigDecimal) row[3], (BigDecimal) row[4]);
  }
}
