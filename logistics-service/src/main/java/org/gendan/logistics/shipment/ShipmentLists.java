package org.gendan.logistics.shipment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.logistics.shipment.ShipmentFilter.Focus;
import org.gendan.logistics.transit.TransitMode;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.time.WorkingCalendar;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The work lists of shipments (发货工作台), within what the caller may see. */
@ApplicationScoped
public class ShipmentLists {

  /** The customer is asked two working days before the goods leave (提前两个工作日). */
  private static final int CONFIRM_AHEAD = 2;

  /** One shipment in a list. */
  public record Row(
      UUID id,
      String shipmentNo,
      UUID orderId,
      String orderNo,
      String customerCode,
      ShipmentStatus status,
      LocalDate plannedDate,
      @Nullable LocalDate shipDate,
      @Nullable TransitMode mode,
      boolean goodsReady,
      @Nullable UUID makesGood,
      @Nullable String waybillNo,
      @Nullable Instant departedAt,
      @Nullable LocalDate eta,
      int version) {

    static Row of(Shipment s) {
      return new Row(
          s.id,
          s.shipmentNo,
          s.orderId,
          s.orderNo,
          s.customerCode,
          s.status,
          s.plannedDate,
          s.shipDate,
          s.mode,
          s.goodsReady,
          s.makesGood,
          s.waybillNo,
          s.departedAt,
          s.eta,
          s.version);
    }
  }

  private final ShipmentRepository shipments;
  private final Scope scope;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ShipmentLists(ShipmentRepository shipments, Scope scope, WorkingCalendar calendar, Clock clock) {
    this.shipments = shipments;
    this.scope = scope;
    this.calendar = calendar;
    this.clock = clock;
  }

  public Page<Row> page(ShipmentFilter filter, PageRequest page) {
    Page<Shipment> found = find(filter, page);
    return Page.of(page, found.items().stream().map(Row::of).toList(), found.total());
  }

  /** The shipments of one page with their lines, the next to leave first. */
  public Page<Shipment> withLines(ShipmentFilter filter, PageRequest page) {
    Page<Shipment> found = find(filter, page);
    shipments.readLines(found.items());
    return found;
  }

  private Page<Shipment> find(ShipmentFilter filter, PageRequest page) {
    Map<String, Object> values = new HashMap<>();
    String where = String.join(" and ", conditions(filter, values));
    PanacheQuery<Shipment> query =
        shipments.find(where + " order by plannedDate, shipmentNo", values);
    return Page.of(
        page, query.page(page.page(), page.size()).list(), shipments.count(where, values));
  }

  /** How many want this to be done. */
  public long count(Focus focus) {
    Map<String, Object> values = new HashMap<>();
    return shipments.count(
        String.join(" and ", conditions(ShipmentFilter.of(focus), values)), values);
  }

  /** How many are in each state that has any. */
  public Map<ShipmentStatus, Long> byStatus() {
    return shipments.byStatus(scope.isAll(Kind.CUSTOMERS), scope.values(Kind.CUSTOMERS));
  }

  private List<String> conditions(ShipmentFilter filter, Map<String, Object> values) {
    List<String> where = new ArrayList<>(List.of("1 = 1"));
    if (!scope.isAll(Kind.CUSTOMERS)) {
      add(where, values, "customerCode in :mine", "mine", scope.values(Kind.CUSTOMERS));
    }
    if (!filter.status().isEmpty()) {
      add(where, values, "status in :status", "status", filter.status());
    }
    if (filter.orderId() != null) {
      add(where, values, "orderId = :orderId", "orderId", filter.orderId());
    }
    if (filter.customerCode() != null) {
      add(where, values, "customerCode = :customer", "customer", filter.customerCode());
    }
    if (filter.query() != null) {
      add(
          where,
          values,
          "(shipmentNo = :query or orderNo = :query or waybillNo = :query)",
          "query",
          filter.query());
    }
    if (filter.onlyReady()) {
      where.add("goodsReady");
    }
    if (filter.onlyToConfirm()) {
      focus(Focus.TO_CONFIRM, where, values);
    }
    if (filter.focus() != null) {
      focus(filter.focus(), where, values);
    }
    return where;
  }

  private void focus(Focus focus, List<String> where, Map<String, Object> values) {
    switch (focus) {
      case TO_CONFIRM ->
          add(where, values, "status = PLANNED and plannedDate <= :soon", "soon", soon());
      case TO_CLEAR -> where.add("status in (PLANNED, DETAILS_CONFIRMED, HELD) and goodsReady");
      case TO_LOAD -> where.add("status in (CLEARED, PICKED, PACKED, INSPECTED)");
      case TO_LEAVE ->
          add(
              where,
              values,
              "status in (CLEARED, PICKED, PACKED, INSPECTED, LOADED)"
                  + " and coalesce(shipDate, plannedDate) <= :today",
              "today",
              LocalDate.now(clock));
      case GOODS_MISSING ->
          add(
              where,
              values,
              "status in (PLANNED, DETAILS_CONFIRMED, HELD) and not goodsReady"
                  + " and coalesce(shipDate, plannedDate) <= :soon",
              "soon",
              soon());
      case OVERDUE ->
          add(where, values, "status = DEPARTED and eta < :today", "today", LocalDate.now(clock));
    }
  }

  private LocalDate soon() {
    return calendar.plusWorkingDays(LocalDate.now(clock), CONFIRM_AHEAD);
  }

  private static void add(
      List<String> where, Map<String, Object> values, String condition, String name, Object value) {
    where.add(condition);
    values.put(name, value);
  }
}
