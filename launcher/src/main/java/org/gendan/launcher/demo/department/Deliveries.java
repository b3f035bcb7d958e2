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
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.script.Accidents;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.jspecify.annotations.Nullable;

/** Purchases come in (到货): on the promised day, or on a later one that the supplier asks for. */
final class Deliveries {

  record Inspected(
      String materialCode, BigDecimal accepted, BigDecimal rejected, @Nullable String defect) {}

  record Receipt(String plant, String deliveryNote, List<Inspected> lines) {}

  private final Desk desk;
  private final Cases cases;
  private final Set<String> moved = ConcurrentHashMap.newKeySet();

  Deliveries(Desk desk, Cases cases) {
    this.desk = desk;
    this.cases = cases;
  }

  void work(LocalDate today) {
    for (String status : List.of("ACKNOWLEDGED", "PARTLY_RECEIVED")) {
      List<JsonNode> due =
          desk
              .list(Service.PROCUREMENT, "/purchase-orders?status=" + status, Person.WAREHOUSE)
              .stream()
              .filter(row -> Json.hasCome(row, "promisedDate", today))
              .toList();
      Desk.each(due, row -> deliver(row, today));
    }
  }

  private void deliver(JsonNode row, LocalDate today) {
    Accidents accidents = new Accidents(row.path("purchaseNo").asText());
    int late = accidents.daysSupplierIsLate();
    if (late > 0 && moved.add(row.path("id").asText())) {
      moveDate(row, today.plusDays(late));
    } else {
      desk.see(Service.PROCUREMENT, path(row), Person.WAREHOUSE)
          .ifPresent(view -> receive(view.body(), accidents.isPartlyRejected()));
    }
  }

  private void moveDate(JsonNode row, LocalDate day) {
    Map<String, String> body =
        Map.of("promisedDate", day.toString(), "reason", "The supplier's mill stands still");
    desk.act(
            Service.PROCUREMENT,
            path(row) + "/promises",
            Person.BUYER,
            "redate:" + row.path("id").asText(),
            row.path("version").asInt(),
            body)
        .ifPresent(view -> note(view.body(), Case.Delay.LATE_SUPPLIER));
  }

  private void receive(JsonNode purchase, boolean trouble) {
    List<Inspected> lines = new ArrayList<>();
    for (JsonNode line : purchase.path("lines")) {
      BigDecimal open = Json.amount(line, "quantity").subtract(Json.amount(line, "received"));
      if (open.signum() > 0) {
        boolean first = lines.isEmpty() && Json.amount(line, "rejected").signum() == 0;
        lines.add(inspected(line.path("materialCode").asText(), open, trouble && first));
      }
    }
    String note = "DN-" + purchase.path("purchaseNo").asText();
    String key = "goods:" + purchase.path("id").asText() + "@" + purchase.path("version").asText();
    desk.add(
            Service.PROCUREMENT,
            path(purchase) + "/receipts",
            Person.WAREHOUSE,
            key,
            new Receipt("P1", note, lines))
        .ifPresent(view -> note(view.body(), Case.Delay.SHORTAGE));
  }

  private static Inspected inspected(String material, BigDecimal open, boolean trouble) {
    BigDecimal rejected =
        trouble && open.compareTo(BigDecimal.ONE) > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    String defect = rejected.signum() > 0 ? "Damaged in transit" : null;
    return new Inspected(material, open.subtract(rejected), rejected, defect);
  }

  private void note(JsonNode purchase, Case.Delay why) {
    cases.note(Json.texts(purchase.path("orderIds")), one -> one.late(why));
  }

  static String path(JsonNode purchase) {
    return "/purchase-orders/" + purchase.path("id").asText();
  }
}
