package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.script.Accidents;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * The warehouse's dock and the road: pick, pack, inspect, load, let out of the gate; arrive and
 * have it signed (拣货、包装、检验、装车、出厂、签收).
 */
final class Dock {

  private static final BigDecimal FREIGHT = new BigDecimal("48.50");

  record Counted(String lineId, BigDecimal counted) {}

  record Received(String lineId, BigDecimal received, BigDecimal damaged) {}

  record Signature(LocalDate signedOn, String signer, List<Received> lines) {}

  private final Desk desk;
  private final Cases cases;
  private final String currency;
  private final Map<String, JsonNode> lines = new ConcurrentHashMap<>();
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  Dock(Desk desk, Cases cases, String currency) {
    this.desk = desk;
    this.cases = cases;
    this.currency = currency;
  }

  /** Keeps what a shipment carries, so that it need not be looked up again. */
  void remember(JsonNode shipment) {
    lines.put(shipment.path("id").asText(), shipment.path("lines"));
  }

  /** Takes a cleared shipment, or one that was stopped half-way, to the gate and out. */
  void dispatch(JsonNode row) {
    Optional<JsonNode> shipment = Optional.of(row);
    while (shipment.isPresent()) {
      shipment = shipment.flatMap(this::next);
    }
  }

  private Optional<JsonNode> next(JsonNode now) {
    String number = now.path("shipmentNo").asText();
    return switch (now.path("status").asText()) {
      case "CLEARED" -> act(now, "picking", Person.WAREHOUSE, Map.of("lines", counted(now)));
      case "PICKED" -> act(now, "packing", Person.WAREHOUSE, Map.of("packages", 1));
      case "PACKED" -> inspect(now, number);
      case "INSPECTED" ->
          act(now, "loading", Person.WAREHOUSE, Map.of("vehicle", "Lorry " + number));
      case "LOADED" -> act(now, "departure", Person.LOGISTICS, waybill(number));
      default -> Optional.empty();
    };
  }

  private Optional<JsonNode> inspect(JsonNode now, String number) {
    boolean fails = new Accidents(number).failsFinalInspection() && failed.add(number);
    Map<String, Object> result =
        fails ? Map.of("passed", false, "defects", "A carton is torn") : Map.of("passed", true);
    Optional<JsonNode> after = act(now, "inspection", Person.QC, result);
    return fails ? Optional.empty() : after;
  }

  private Map<String, Object> waybill(String number) {
    return Map.of(
        "carrier",
        "Yuantong",
        "waybillNo",
        "YT-" + number,
        "freight",
        FREIGHT,
        "currency",
        currency);
  }

  /** Arrives when the carrier said, or later, and is signed for the same day. */
  void handOver(JsonNode row, LocalDate today) {
    int late = new Accidents(row.path("shipmentNo").asText()).daysOnTheRoadLonger();
    LocalDate eta = Json.day(row, "eta").orElse(today).plusDays(late);
    if (eta.isAfter(today)) {
      return;
    }
    if (late > 0) {
      cases.note(List.of(row.path("orderId").asText()), one -> one.late(Case.Delay.LATE_CARRIER));
    }
    Optional<JsonNode> arrived =
        row.path("status").asText().equals("ARRIVED")
            ? Optional.of(row)
            : act(row, "arrival", Person.LOGISTICS, Map.of());
    arrived
        .flatMap(view -> act(view, "signature", Person.LOGISTICS, signature(view, today)))
        .ifPresent(
            view -> cases.byId(view.path("orderId").asText()).ifPresent(one -> one.signed(today)));
  }

  private Signature signature(JsonNode shipment, LocalDate today) {
    List<Received> received = new ArrayList<>();
    for (JsonNode line : carried(shipment)) {
      BigDecimal quantity = Json.amount(line, "quantity");
      received.add(new Received(line.path("lineId").asText(), quantity, BigDecimal.ZERO));
    }
    return new Signature(today, "Consignee of " + shipment.path("orderNo").asText(), received);
  }

  private List<Counted> counted(JsonNode shipment) {
    List<Counted> counted = new ArrayList<>();
    for (JsonNode line : carried(shipment)) {
      counted.add(new Counted(line.path("lineId").asText(), Json.amount(line, "quantity")));
    }
    return counted;
  }

  private JsonNode carried(JsonNode shipment) {
    return shipment.path("lines").isArray()
        ? shipment.path("lines")
        : lines.computeIfAbsent(shipment.path("id").asText(), this::lookUp);
  }

  private JsonNode lookUp(String id) {
    return desk.api()
        .get(Service.LOGISTICS, "/shipments/" + id, Person.LOGISTICS)
        .orThrow()
        .body()
        .path("lines");
  }

  private Optional<JsonNode> act(JsonNode shipment, String verb, Person who, Object body) {
    String id = shipment.path("id").asText();
    return desk.act(
            Service.LOGISTICS,
            "/shipments/" + id + "/" + verb,
            who,
            verb + ":" + id,
            shipment.path("version").asInt(),
            body)
        .map(Answer::body);
  }
}
