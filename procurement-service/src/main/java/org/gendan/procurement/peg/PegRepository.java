package org.gendan.procurement.peg;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** The pegs between purchase lines and customer orders, walked in both directions. */
@ApplicationScoped
public class PegRepository {

  /** So much of a material for an order. */
  public record Share(UUID orderId, String materialCode, BigDecimal quantity) {}

  private final Sql sql;

  PegRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Locks the purchases that could bring these materials, so that none is called off or received
   * while somebody decides whom it serves.
   */
  public void lockIncoming(Collection<String> materials) {
    sql.values(
        UUID.class,
        """
        select o.id from purchase_orders o
        where o.id in (select purchase_order_id from incoming_lines where material_code = any (?1))
        order by o.id for update\
        """,
        (Object) materials.toArray(String[]::new));
  }

  /** What comes of these materials and is nobody's yet, the earliest first. */
  public List<Spare> spare(Collection<String> materials) {
    return sql
        .rows(
            """
            select line_id, material_code, spare, promised_date from incoming_lines
            where material_code = any (?1) and spare > 0 order by promised_date nulls last, created_at, line_id\
            """,
            (Object) materials.toArray(String[]::new))
        .stream()
        .map(row -> new Spare(row.id(0), row.text(1), row.amount(2), row.dayOrNull(3)))
        .toList();
  }

  public void add(Collection<PurchasePeg> pegs) {
    if (pegs.isEmpty()) {
      return;
    }
    sql.run(
        """
        insert into purchase_pegs (purchase_line_id, order_id, material_code, quantity)
        select l, o, m, sum(q) from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]),
          cast(?4 as numeric[])) as t (l, o, m, q) group by l, o, m
        on conflict (purchase_line_id, order_id) do update
        set quantity = purchase_pegs.quantity + excluded.quantity\
        """,
        pegs.stream().map(PurchasePeg::lineId).toArray(UUID[]::new),
        pegs.stream().map(PurchasePeg::orderId).toArray(UUID[]::new),
        pegs.stream().map(PurchasePeg::materialCode).toArray(String[]::new),
        pegs.stream().map(PurchasePeg::quantity).toArray(BigDecimal[]::new));
  }

  /** The customer orders of a purchase, whether they still wait or got theirs. */
  public List<UUID> ordersOf(UUID purchaseOrderId) {
    return sql.values(
        UUID.class,
        """
        select distinct p.order_id from purchase_pegs p join purchase_lines l on l.id = p.purchase_line_id
        where l.purchase_order_id = ?1 order by p.order_id\
        """,
        purchaseOrderId);
  }

  /**
   * Gives what came of a line to the orders that wait for it, the most urgent first.
   *
   * @return who gets how much
   */
  public List<Share> receive(UUID lineId, BigDecimal quantity) {
    List<Share> shares = new ArrayList<>();
    BigDecimal rest = quantity;
    for (Row waiting :
        sql.rows(
            """
            select p.order_id, p.material_code, p.quantity - p.received from purchase_pegs p
            join material_checks c on c.order_id = p.order_id
            where p.purchase_line_id = ?1 and p.quantity > p.received order by c.needed_by, p.order_id
            for update of p\
            """,
            lineId)) {
      BigDecimal part = waiting.amount(2).min(rest);
      if (part.signum() > 0) {
        shares.add(new Share(waiting.id(0), waiting.text(1), part));
        rest = rest.subtract(part);
      }
    }
    sql.run(
        """
        update purchase_pegs p set received = p.received + t.q
        from unnest(cast(?2 as uuid[]), cast(?3 as numeric[])) as t (o, q)
        where p.purchase_line_id = ?1 and p.order_id = t.o\
        """,
        lineId,
        shares.stream().map(Share::orderId).toArray(UUID[]::new),
        shares.stream().map(Share::quantity).toArray(BigDecimal[]::new));
    return shares;
  }

  /** A purchase will bring no more: nobody waits for it any longer. */
  public void giveUp(UUID purchaseOrderId) {
    cut(
        "p.purchase_line_id in (select id from purchase_lines where purchase_order_id = ?1)",
        purchaseOrderId);
  }

  /** An order needs nothing any more; what was bought for it is free for others. */
  public void unpeg(UUID orderId) {
    cut("p.order_id = ?1", orderId);
  }

  private void cut(String which, UUID id) {
    sql.run("delete from purchase_pegs p where p.received = 0 and " + which, id);
    sql.run(
        "update purchase_pegs p set quantity = received where p.quantity > p.received and " + which,
        id);
  }

  /**
   * Loosens pegs of an order that wait for more than it still misses, the latest purchase first.
   *
   * @param missing by material; a material that is not named misses nothing
   * @return what is bought for the order and still to come, the earliest first
   */
  public List<Expected> trim(UUID orderId, Map<String, BigDecimal> missing) {
    Map<String, BigDecimal> rest = new TreeMap<>(missing);
    List<Expected> expected = new ArrayList<>();
    for (Row peg :
        sql.rows(
            """
            select p.purchase_line_id, p.material_code, p.quantity - p.received, p.received, o.promised_date
            from purchase_pegs p
            join purchase_lines l on l.id = p.purchase_line_id join purchase_orders o on o.id = l.purchase_order_id
            where p.order_id = ?1 and p.quantity > p.received order by o.promised_date nulls last, l.id
            for update of p\
            """,
            orderId)) {
      BigDecimal kept = peg.amount(2).min(rest.getOrDefault(peg.text(1), BigDecimal.ZERO));
      rest.merge(peg.text(1), kept.negate(), BigDecimal::add);
      if (kept.compareTo(peg.amount(2)) < 0) {
        shrink(peg.id(0), orderId, peg.amount(3).add(kept));
      }
      if (kept.signum() > 0) {
        expected.add(new Expected(peg.text(1), kept, peg.dayOrNull(4)));
      }
    }
    return expected;
  }

  private void shrink(UUID lineId, UUID orderId, BigDecimal quantity) {
    String which = " where purchase_line_id = ?1 and order_id = ?2";
    if (quantity.signum() == 0) {
      sql.run("delete from purchase_pegs" + which, lineId, orderId);
    } else {
      sql.run("update purchase_pegs set quantity = ?3" + which, lineId, orderId, quantity);
    }
  }
}
