package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.desk.Standings;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * Logistics before the gate (发货): agree on the day, sometimes on two, and see to what is cleared.
 */
public final class ShippingDesk implements Department {

  record Details(LocalDate shipDate, String mode, String addressRef) {}

  record Part(String lineId, BigDecimal quantity) {}

  private final Desk desk;
  private final Cases cases;
  private final Dock dock;
  private final Standings standings;
  private final Set<String> split = ConcurrentHashMap.newKeySet();
  private LocalDate counted = LocalDate.MIN;

  public ShippingDesk(Desk desk, Cases cases, String currency, Standings standings) {
    this.desk = desk;
    this.cases = cases;
    this.dock = new Dock(desk, cases, currency);
    this.standings = standings;
  }

  @Override
  public Set<String> hears() {
    return Set.of("logistics.shipment.v1");
  }

  @Override
  public void work(LocalDate today) {
    Desk.each(ours("toConfirm=true"), row -> agree(row, today));
    Desk.each(
        ours("status=CLEARED&status=PICKED&status=PACKED&status=INSPECTED&status=LOADED").stream()
            .filter(row -> Json.hasCome(row, "shipDate", today))
            .toList(),
        dock::dispatch);
    Desk.each(ours("status=DEPARTED&status=ARRIVED"), row -> dock.handOver(row, today));
    if (today.isAfter(counted)) {
      counted = today;
      count();
    }
  }

  private void count() {
    long ready = count("status=DETAILS_CONFIRMED&ready=true");
    standings.set("balance", ready);
    standings.set("goods", count("status=DETAILS_CONFIRMED") - ready);
    standings.set("held", count("status=HELD"));
  }

  private long count(String filter) {
    return desk.count(Service.LOGISTICS, "/shipments?" + filter, Person.LOGISTICS);
  }

  private List<JsonNode> ours(String filter) {
    return desk.list(Service.LOGISTICS, "/shipments?" + filter, Person.LOGISTICS).stream()
        .filter(row -> cases.byId(row.path("orderId").asText()).isPresent())
        .toList();
  }

  private void agree(JsonNode row, LocalDate today) {
    Case one = cases.byId(row.path("orderId").asText()).orElseThrow();
    if (one.accidents().isSplit() && split.add(one.id()) && divide(row)) {
      return;
    }
    LocalDate planned = Json.day(row, "plannedDate").orElse(today);
    Details details =
        new Details(planned.isBefore(today) ? today : planned, "ROAD", "Main address");
    desk.act(
            Service.LOGISTICS,
            "/shipments/" + row.path("id").asText() + "/details",
            Person.LOGISTICS,
            "details:" + row.path("id").asText(),
            row.path("version").asInt(),
            details)
        .ifPresent(view -> dock.remember(view.body()));
  }

  /** Half of each line that has more than one piece travels on its own (分批). */
  private boolean divide(JsonNode row) {
    String path = "/shipments/" + row.path("id").asText();
    JsonNode lines =
        desk.api().get(Service.LOGISTICS, path, Person.LOGISTICS).orThrow().body().path("lines");
    List<Part> parts = new ArrayList<>();
    boolean several = lines.size() > 1;
    for (JsonNode line : lines) {
      BigDecimal quantity = Json.amount(line, "quantity");
      if (parts.isEmpty() && (several || quantity.compareTo(BigDecimal.ONE) > 0)) {
        BigDecimal half = quantity.divideToIntegralValue(BigDecimal.TWO).max(BigDecimal.ONE);
        parts.add(new Part(line.path("lineId").asText(), half));
      }
    }
    return !parts.isEmpty()
        && desk.act(
                Service.LOGISTICS,
                path + "/split",
                Person.LOGISTICS,
                "split:" + row.path("id").asText(),
                row.path("version").asInt(),
                Map.of("lines", parts))
            .isPresent();
  }
}
