package org.gendan.procurement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.sql.Sql;
import org.gendan.procurement.stock.StockChanged;
import org.jspecify.annotations.Nullable;

/**
 * Orders whose material should be checked again. Asking only adds a row, so it never waits for a
 * check at work; the check itself comes right after the commit, in its own transaction.
 */
@ApplicationScoped
public class RecheckRequests {

  /**
   * An order to check.
   *
   * @param action what made somebody ask last, with its correlation and cause
   */
  record Asked(UUID orderId, String action, String correlation, @Nullable String causation) {

    /** What asked, in the form in which causes are taken over. */
    Envelope envelope(Instant now) {
      UUID id = causation == null ? UUID.fromString(correlation) : UUID.fromString(causation);
      return new Envelope(
          id, "", action, orderId.toString(), now, 0, 0, "", correlation, null, "system", null);
    }
  }

  private final Sql sql;
  private final RecheckSignal signal;
  private final CurrentCause cause;

  RecheckRequests(Sql sql, RecheckSignal signal, CurrentCause cause) {
    this.sql = sql;
    this.signal = signal;
    this.cause = cause;
  }

  /** These orders, in this order. */
  public void forOrders(Collection<UUID> orders) {
    if (!orders.isEmpty()) {
      ask(
          "select o from unnest(cast(?4 as uuid[])) with ordinality as t (o, position) order by"
              + " position",
          (Object) orders.toArray(UUID[]::new));
    }
  }

  /**
   * The orders that get what is free of these materials now, the most urgent first. However many
   * wait for a material, only as many are asked as there is something for.
   */
  public void forMaterials(Set<String> materials) {
    ask(
        """
        with free as (
          select material_code, sum(on_hand - reserved) as quantity from stock_items
          where material_code = any (?4) group by material_code having sum(on_hand - reserved) > 0),
        queue as (
          select n.order_id, n.material_code, c.needed_by, sum(n.missing) over (
            partition by n.material_code order by c.needed_by, n.order_id) - n.missing as before
          from material_needs n join material_checks c on c.order_id = n.order_id and c.status <> 'CLOSED'
          where n.material_code = any (?4) and n.missing > 0)
        select order_id from queue join free using (material_code) where before < quantity
        group by order_id order by min(needed_by), order_id\
        """,
        (Object) materials.toArray(String[]::new));
  }

  void freed(@Observes StockChanged change) {
    forMaterials(change.materials());
  }

  /**
   * Asks for checks whose result could differ although no fact said so: state, not messages,
   * decides.
   */
  void sweep(LocalDate today) {
    ask(
        """
        select c.order_id from material_checks c
        where not exists (select 1 from recheck_requests r where r.order_id = c.order_id)
          and (c.status = 'REQUESTED' or (c.status = 'DATED' and c.kit_date < ?4)
            or (c.status in ('SHORT', 'DATED') and exists (select 1 from material_needs n
              join stock_items s on s.material_code = n.material_code and s.on_hand > s.reserved
              where n.order_id = c.order_id and n.missing > 0)))
        order by c.needed_by, c.order_id limit 500\
        """,
        today);
  }

  List<Asked> oldest(int limit) {
    return sql
        .rows(
            """
            select l.order_id, l.action, l.correlation_id, l.causation_id
            from (select order_id, min(id) as first, max(id) as last from recheck_requests
              group by order_id order by min(id) limit ?1) o
            join recheck_requests l on l.id = o.last order by o.first\
            """,
            limit)
        .stream()
        .map(row -> new Asked(row.id(0), row.text(1), row.text(2), row.textOrNull(3)))
        .toList();
  }

  /**
   * Takes all requests for an order before its check reads anything: what is asked while it runs is
   * a new request, whatever its number, and is not lost.
   */
  void take(UUID orderId) {
    sql.run("delete from recheck_requests where order_id = ?1", orderId);
  }

  private void ask(String orders, Object parameter) {
    int asked =
        sql.run(
            "insert into recheck_requests (action, correlation_id, causation_id, order_id)"
                + " select ?1, ?2, cast(?3 as text), o.* from ("
                + orders
                + ") o",
            cause.action(),
            cause.correlation(),
            cause.causation(),
            parameter);
    if (asked > 0) {
      signal.afterCommit();
    }
  }
}
