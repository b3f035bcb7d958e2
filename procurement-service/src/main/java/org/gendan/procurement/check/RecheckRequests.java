package org.gendan.procurement.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.procurement.Database;
import org.gendan.procurement.stock.StockChanged;

/**
 * Orders whose material should be checked again. Asking only adds a row, so it never waits for a
 * check at work; the check itself comes soon after, in its own transaction.
 */
@ApplicationScoped
public class RecheckRequests {

  /** An order and the last request that its next check answers. */
  record Asked(UUID orderId, long upTo) {}

  private final Database database;

  RecheckRequests(Database database) {
    this.database = database;
  }

  /** These orders, in this order. */
  public void forOrders(Collection<UUID> orders) {
    database.run(
        """
        insert into recheck_requests (order_id)
        select o from unnest(cast(?1 as uuid[])) with ordinality as t (o, position) order by position""",
        (Object) orders.toArray(UUID[]::new));
  }

  /** Every order that misses one of these materials, the most urgent first. */
  public void forMaterials(Set<String> materials) {
    database.run(
        """
        insert into recheck_requests (order_id)
        select c.order_id from material_checks c
        where c.status <> 'CLOSED' and exists (select 1 from material_needs n
          where n.order_id = c.order_id and n.material_code = any (?1) and n.missing > 0)
        order by c.needed_by, c.order_id""",
        (Object) materials.toArray(String[]::new));
  }

  void freed(@Observes StockChanged change) {
    forMaterials(change.materials());
  }

  List<Asked> oldest(int limit) {
    return database
        .rows(
            """
            select order_id, max(id) from recheck_requests group by order_id order by min(id) limit ?1""",
            limit)
        .stream()
        .map(row -> new Asked(row.id(0), row.count(1)))
        .toList();
  }

  void answered(Asked asked) {
    database.run(
        "delete from recheck_requests where order_id = ?1 and id <= ?2", asked.orderId(), asked.upTo());
  }

  /** Asks for checks whose result could differ although no fact said so: state, not messages, decides. */
  void sweep(LocalDate today) {
    database.run(
        """
        insert into recheck_requests (order_id)
        select c.order_id from material_checks c
        where not exists (select 1 from recheck_requests r where r.order_id = c.order_id)
          and (c.status = 'REQUESTED' or (c.status = 'DATED' and c.kit_date < ?1)
            or (c.status in ('SHORT', 'DATED') and exists (select 1 from material_needs n
              join stock_items s on s.material_code = n.material_code and s.on_hand > s.reserved
              where n.order_id = c.order_id and n.missing > 0)))
        order by c.needed_by, c.order_id limit 500""",
        today);
  }
}
