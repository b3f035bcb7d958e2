package org.gendan.e2e;

import static org.gendan.e2e.Person.*;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** A purchase order from shortage to store. */
final class ThePurchase {

  private ThePurchase() {}

  /**
   * The purchase order that the shortage of a material led to, approved and sent; returns its path.
   */
  static String forMaterial(String material) {
    String id = draft(material);
    String path = "/purchase-orders/" + id;
    GENERAL_MANAGER.tell("procurement", path, "approval", null);
    BUYER.tell("procurement", path, "sending", null);
    return path;
  }

  static void receivedInFull(String path) {
    JsonPath purchase = BUYER.get("procurement", path);
    List<Map<String, Object>> lines = purchase.getList("lines");
    List<Map<String, Object>> received =
        lines.stream()
            .<Map<String, Object>>map(
                line ->
                    Map.of(
                        "materialCode", line.get("materialCode"), "accepted", line.get("quantity")))
            .toList();
    WAREHOUSE.tell("procurement", path, "receipts", Map.of("plant", "P1", "lines", received));
  }

  private static String draft(String material) {
    Eventually.see(
        "shortage of " + material,
        () -> BUYER.get("procurement", "/shortages?material=" + material).getList("items"),
        rows -> !rows.isEmpty());
    List<String> made =
        BUYER
            .make("procurement", "/shortages/order-all?material=" + material, Map.of())
            .getList("items.id");
    return made.getFirst();
  }
}
