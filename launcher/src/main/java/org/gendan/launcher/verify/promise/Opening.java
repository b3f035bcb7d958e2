package org.gendan.launcher.verify.promise;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;

/**
 * A gate as it was when it let something through: an order into production, or a shipment out of
 * the house.
 *
 * @param known the gate's facts at that moment, folded from the audit
 * @param lostBefore whether its money had once been there and was taken back
 */
record Opening(
    String gate,
    String order,
    String document,
    Instant at,
    boolean makesGood,
    Map<String, String> known,
    boolean lostBefore,
    List<Row> overrides) {

  /** What a gate that heard nothing yet takes for true: it is born shut. */
  static final Map<String, String> NEW =
      Map.of("planKnown", "false", "moneyNeeded", "true", "moneyMet", "false");

  private static final JsonMapper JSON = new JsonMapper();

  static List<Opening> all(Evidence evidence) {
    List<Opening> all = new ArrayList<>(releases(evidence));
    all.addAll(departures(evidence));
    return all;
  }

  static List<Opening> releases(Evidence evidence) {
    Shown service = evidence.service("order");
    Map<String, List<Row>> gates = changes(service, "ReleaseGate");
    Map<String, List<Row>> overrides = overrides(service);
    List<Opening> openings = new ArrayList<>();
    for (Row row : steps(service, "Order", "[\"CONFIRMED\", \"RELEASED\"]")) {
      String order = row.text("entity_id");
      openings.add(
          at(row, "RELEASE", order, order, false, gates.getOrDefault(order, List.of()), overrides));
    }
    return openings;
  }

  static List<Opening> departures(Evidence evidence) {
    Shown service = evidence.service("logistics");
    Map<String, List<Row>> gates = changes(service, "ShipGate");
    Map<String, List<Row>> overrides = overrides(service);
    Map<String, Row> shipments = new HashMap<>();
    service
        .rows("select shipment_id, order_id, makes_good from inv.shipment")
        .forEach(row -> shipments.put(row.text("shipment_id"), row));
    List<Opening> openings = new ArrayList<>();
    for (Row row : steps(service, "Shipment", "[\"LOADED\", \"DEPARTED\"]")) {
      Row shipment = shipments.get(row.text("entity_id"));
      if (shipment != null) {
        String order = shipment.text("order_id");
        openings.add(
            at(
                row,
                "SHIP",
                order,
                row.text("entity_id"),
                shipment.has("makes_good"),
                gates.getOrDefault(order, List.of()),
                overrides));
      }
    }
    return openings;
  }

  private static Opening at(
      Row step,
      String gate,
      String order,
      String document,
      boolean makesGood,
      List<Row> changes,
      Map<String, List<Row>> overrides) {
    Map<String, String> known = new HashMap<>(NEW);
    boolean lost = false;
    for (Row change : changes) {
      if (change.count("id") < step.count("id") || sameTransaction(change, step)) {
        boolean before = "true".equals(known.get("moneyMet"));
        fold(change, known);
        lost |= before && !"true".equals(known.get("moneyMet"));
      }
    }
    return new Opening(
        gate,
        order,
        document,
        step.time("at"),
        makesGood,
        known,
        lost,
        overrides.getOrDefault(document, List.of()));
  }

  private static void fold(Row change, Map<String, String> known) {
    json(change.text("changes"))
        .properties()
        .forEach(field -> known.put(field.getKey(), now(field.getValue())));
  }

  /** What each gate of a service knows now, by its order, as the audit tells it. */
  static Map<String, Map<String, String>> gates(Shown service, String entity) {
    Map<String, Map<String, String>> gates = new HashMap<>();
    changes(service, entity)
        .forEach(
            (order, changes) -> {
              Map<String, String> known = new HashMap<>(NEW);
              changes.forEach(change -> fold(change, known));
              gates.put(order, known);
            });
    return gates;
  }

  /** What one transaction writes carries one cause, and one time of the business clock. */
  private static boolean sameTransaction(Row one, Row other) {
    return one.text("correlation_id").equals(other.text("correlation_id"))
        && Objects.equals(one.textOrNull("causation_id"), other.textOrNull("causation_id"))
        && one.time("at").equals(other.time("at"));
  }

  String what() {
    return gate.equals("RELEASE") ? "released" : "departed";
  }

  boolean is(String fact) {
    return known(fact).equals("true");
  }

  String known(String fact) {
    return known.getOrDefault(fact, "");
  }

  /** Whether three people had opened this condition when the gate opened. */
  boolean overridden(String condition) {
    return overrides.stream()
        .anyMatch(
            row ->
                row.text("condition").equals(condition)
                    && row.has("approved_at")
                    && !row.time("approved_at").isAfter(at));
  }

  List<Row> overridesUsed() {
    return overrides.stream()
        .filter(row -> row.has("approved_at") && !row.time("approved_at").isAfter(at))
        .filter(row -> !fulfilled(row.text("condition")))
        .toList();
  }

  private boolean fulfilled(String condition) {
    return condition.equals("PAYMENT")
        ? makesGood || (is("planKnown") && (!is("moneyNeeded") || is("moneyMet")))
        : List.of("OK", "WARN").contains(known("creditState"));
  }

  private static List<Row> steps(Shown service, String entity, String status) {
    return service.rows(
        """
        select id, at, entity_id, correlation_id, causation_id from inv.audit
        where entity = ? and changes::jsonb -> 'status' = cast(? as jsonb) order by id""",
        entity,
        status);
  }

  private static Map<String, List<Row>> changes(Shown service, String entity) {
    return service
        .rows(
            """
            select id, at, entity_id, changes, correlation_id, causation_id from inv.audit
            where entity = ? order by id""",
            entity)
        .stream()
        .collect(groupingBy(row -> row.text("entity_id")));
  }

  private static Map<String, List<Row>> overrides(Shown service) {
    return service.rows("select * from inv.gate_override").stream()
        .collect(groupingBy(row -> row.text("document_id")));
  }

  /** A new entity's fields are values, a changed one's are pairs of old and new. */
  private static String now(JsonNode value) {
    return value.isArray() ? value.path(1).asText() : value.asText();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw Problem.of("verify.audit", text).because(e);
    }
  }
}
