package org.gendan.e2e;

import static org.gendan.e2e.Person.*;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A shipment from plan to signature. */
final class TheShipment {

  private final String id;

  TheShipment(String id) {
    this.id = id;
  }

  TheShipment agreed() {
    LOGISTICS.tell(
        "logistics",
        path(),
        "details",
        Map.of(
            "shipDate",
            TheOrder.today().plusDays(1).toString(),
            "mode",
            "ROAD",
            "addressRef",
            "主仓"));
    return this;
  }

  TheShipment is(String status) {
    Eventually.see("shipment is " + status, this::status, status::equals);
    return this;
  }

  String status() {
    return view().getString("status");
  }

  /** Picked, packed, inspected and loaded. */
  TheShipment loaded() {
    WAREHOUSE.tell("logistics", path(), "picking", Map.of("lines", counted("counted")));
    WAREHOUSE.tell("logistics", path(), "packing", Map.of("packages", 3));
    INSPECTOR.tell("logistics", path(), "inspection", Map.of("passed", true));
    WAREHOUSE.tell("logistics", path(), "loading", Map.of("vehicle", "粤B12345"));
    return this;
  }

  Response tryToDepart() {
    return LOGISTICS.tryTo(
        "logistics",
        path(),
        "departure",
        Map.of("carrier", "顺丰", "waybillNo", "SF-" + id, "freight", 300, "currency", "CNY"));
  }

  TheShipment departed() {
    tryToDepart().then().statusCode(200);
    return this;
  }

  /** Arrived and signed for in full. */
  TheShipment signed() {
    LOGISTICS.tell("logistics", path(), "arrival", Map.of());
    List<Map<String, Object>> lines =
        counted("received").stream()
            .<Map<String, Object>>map(line -> with(line, "damaged", BigDecimal.ZERO))
            .toList();
    LOGISTICS.tell(
        "logistics",
        path(),
        "signature",
        Map.of("signedOn", TheOrder.today().toString(), "signer", "王先生", "lines", lines));
    return this;
  }

  /** Moves so much of its only line into a shipment of its own. */
  void split(int quantity) {
    String line = view().getString("lines[0].lineId");
    LOGISTICS.tell(
        "logistics",
        path(),
        "split",
        Map.of("lines", List.of(Map.of("lineId", line, "quantity", quantity))));
  }

  JsonPath view() {
    return LOGISTICS.get("logistics", path());
  }

  private List<Map<String, Object>> counted(String word) {
    List<Map<String, Object>> lines = view().getList("lines");
    return lines.stream()
        .<Map<String, Object>>map(
            line ->
                Map.of(
                    "lineId",
                    String.valueOf(line.get("lineId")),
                    word,
                    String.valueOf(line.get("quantity"))))
        .map(line -> with(line, word, new BigDecimal(String.valueOf(line.get(word)))))
        .toList();
  }

  private static Map<String, Object> with(Map<String, Object> line, String word, Object value) {
    Map<String, Object> more = new java.util.HashMap<>(line);
    more.put(word, value);
    return more;
  }

  private String path() {
    return "/shipments/" + id;
  }
}
