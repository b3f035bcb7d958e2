package org.gendan.logistics.shipment;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Shipments the caller may see; a foreign shipment is as missing as one that never was. */
@ApplicationScoped
public class ShipmentRepository implements PanacheRepositoryBase<Shipment, UUID> {

  private final Sql sql;
  private final Scope scope;

  ShipmentRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * The shipment, to be changed by one at a time: the lock is the row of its order's ship gate, so
   * that commands and the facts that open or close the gate follow each other.
   *
   * @throws NotFound when it is not there or not the caller's
   */
  public Shipment toChange(UUID id) {
    sql.rows(
        """
        select g.order_id from ship_gates g
        where g.order_id = (select s.order_id from shipments s where s.id = ?1) for update""",
        id);
    return require(id);
  }

  /** What travels on a carrier's waybill, each to be changed, in the order of their orders. */
  public List<Shipment> onWaybill(String carrier, String waybillNo) {
    return sql
        .values(
            UUID.class,
            """
            select id from shipments where waybill_no = ?1 and lower(trim(carrier)) = lower(trim(?2))
            order by order_id, id""",
            waybillNo,
            carrier)
        .stream()
        .map(this::toChange)
        .toList();
  }

  /** A customer's own shipment by its number, to be changed; another's is not there. */
  public Shipment ofCustomer(String customerCode, String shipmentNo) {
    return sql
        .values(
            UUID.class,
            "select id from shipments where shipment_no = ?1 and customer_code = ?2",
            shipmentNo,
            customerCode)
        .stream()
        .findFirst()
        .map(this::toChange)
        .orElseThrow(() -> new NotFound("shipment/not-found", Map.of("id", shipmentNo)));
  }

  public Shipment require(UUID id) {
    return visible(findById(id), id);
  }

  /** All shipments of an order with their lines, in the sequence they were made. */
  public List<Shipment> ofOrder(UUID orderId) {
    return list(
        "from Shipment s left join fetch s.lines where s.orderId = ?1 order by s.shipmentNo",
        orderId);
  }

  /** All shipments of these orders with their lines, in the sequence they were made. */
  public List<Shipment> ofOrders(Collection<UUID> orderIds) {
    return list(
        "select distinct s from Shipment s left join fetch s.lines where s.orderId in ?1 order by s.shipmentNo",
        orderIds);
  }

  /** Reads the lines of all of these at once, so that looking at them asks nothing more. */
  void readLines(List<Shipment> some) {
    list(
        "select distinct s from Shipment s left join fetch s.lines where s.id in ?1",
        some.stream().map(Shipment::id).toList());
  }

  /** How many are in each state that has any, within these customers. */
  Map<ShipmentStatus, Long> byStatus(boolean all, Collection<String> customers) {
    return sql
        .rows(
            "select status, count(*) from shipments where ?1 or customer_code = any (?2) group by status",
            all,
            customers.toArray(String[]::new))
        .stream()
        .collect(toMap(row -> ShipmentStatus.valueOf(row.text(0)), row -> row.count(1)));
  }

  public boolean anyOf(UUID orderId) {
    return count("orderId", orderId) > 0;
  }

  long nextNumber() {
    return sql.count("select nextval('shipment_numbers')");
  }

  private Shipment visible(@Nullable Shipment shipment, UUID id) {
    if (shipment == null || !scope.allows(Kind.CUSTOMERS, shipment.customerCode)) {
      throw new NotFound("shipment/not-found", Map.of("id", id));
    }
    return shipment;
  }
}
