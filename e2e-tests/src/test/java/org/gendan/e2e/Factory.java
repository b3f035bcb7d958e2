package org.gendan.e2e;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A small factory: plant P1, workshop W1, a table made of boards, legs and a varnish, and customers
 * on different terms. Every journey gets products and customers of its own, so that journeys do not
 * meet.
 */
final class Factory {

  /** Another start each run, so that journeys can be run again on a stack that is kept. */
  private static final AtomicLong NEXT =
      new AtomicLong(System.currentTimeMillis() / 1000 % 10_000_000 * 100);

  private static final String FROM = "2020-01-01";
  private static boolean built;

  private Factory() {}

  /** A table with its own material, of which so much is on stock. */
  record Table(String code, String board) {}

  static synchronized void build() {
    if (built) {
      return;
    }
    Person.PLANNER.make(
        "production",
        "/plants/batch",
        Map.of("plants", List.of(plant("P1", "一厂", "PLANT"), plant("W1", "外协喷涂厂", "WORKSHOP"))));
    Person.PLANNER.make(
        "production",
        "/work-centres/batch",
        Map.of(
            "workCentres",
            List.of(centre("P1-CUT", "P1"), centre("P1-PACK", "P1"), centre("W1-PAINT", "W1"))));
    if (Person.FINANCE.look("customer", "/payment-terms/PREPAID").statusCode() == 200) {
      built = true;
      return;
    }
    terms("PREPAID", List.of(part("DEPOSIT", 30, "RELEASE", 0), part("BALANCE", 70, "SHIP", 0)));
    terms("CREDIT30", List.of(part("CREDIT", 100, "NONE", 30)));
    built = true;
  }

  static String customer(String termsCode) {
    build();
    String code = "E2E-C" + NEXT.incrementAndGet();
    Map<String, Object> form =
        termsCode.startsWith("CREDIT")
            ? Map.of(
                "code",
                code,
                "name",
                "测试客户" + code,
                "currency",
                "CNY",
                "grade",
                "A",
                "termsCode",
                termsCode,
                "region",
                "华南",
                "creditLimit",
                10_000_000)
            : Map.of(
                "code",
                code,
                "name",
                "测试客户" + code,
                "currency",
                "CNY",
                "grade",
                "B",
                "termsCode",
                termsCode,
                "region",
                "华南");
    Person.SUPERVISOR.make("customer", "/customers", form);
    return code;
  }

  /** A table that is cut and packed in our plant. */
  static Table table(int boardsOnStock) {
    return table(
        boardsOnStock,
        List.of(step(10, "P1-CUT", "开料", "BLANK"), step(20, "P1-PACK", "包装", "PACK")));
  }

  /** A table that is painted by the workshop in between. */
  static Table paintedTable(int boardsOnStock) {
    return table(
        boardsOnStock,
        List.of(
            step(10, "P1-CUT", "开料", "BLANK"),
            step(20, "W1-PAINT", "喷涂", "FINISH"),
            step(30, "P1-PACK", "包装", "PACK")));
  }

  private static Table table(int boardsOnStock, List<Map<String, Object>> routing) {
    build();
    long number = NEXT.incrementAndGet();
    Table table = new Table("E2E-T" + number, "E2E-B" + number);
    Map<String, Object> board =
        Map.of("code", table.board(), "name", "橡木板", "unit", "EA", "made", false);
    Map<String, Object> made =
        Map.of(
            "code",
            table.code(),
            "name",
            "餐桌",
            "unit",
            "EA",
            "made",
            true,
            "plant",
            "P1",
            "bom",
            List.of(Map.of("componentCode", table.board(), "perUnit", 2, "from", FROM)),
            "routing",
            routing);
    Person.PLANNER.make("production", "/products/batch", Map.of("products", List.of(board, made)));
    Eventually.see(
        "procurement knows " + table.board(),
        () -> Person.BUYER.look("procurement", "/products/" + table.code()).statusCode(),
        status -> status == 200);
    Person.BUYER.make(
        "procurement",
        "/suppliers",
        Map.of(
            "code", "E2E-S" + number,
            "name", "板材厂" + number,
            "prices",
                List.of(
                    Map.of(
                        "materialCode",
                        table.board(),
                        "price",
                        Map.of("amount", 50, "currency", "CNY"),
                        "leadDays",
                        3,
                        "preferred",
                        true))));
    if (boardsOnStock > 0) {
      stock(table.board(), boardsOnStock);
    }
    return table;
  }

  private static void stock(String material, int quantity) {
    Person.WAREHOUSE.make(
        "procurement",
        "/stock-movements",
        Map.of(
            "materialCode", material,
            "plant", "P1",
            "kind", "OPENING",
            "quantity", quantity,
            "unit", "EA",
            "reason", "期初"));
  }

  private static void terms(String code, List<Map<String, Object>> parts) {
    Person.FINANCE.make(
        "customer", "/payment-terms", Map.of("code", code, "name", code, "parts", parts));
  }

  private static Map<String, Object> part(String kind, int percent, String gate, int days) {
    return Map.of(
        "kind", kind, "percent", BigDecimal.valueOf(percent), "gate", gate, "creditDays", days);
  }

  private static Map<String, Object> plant(String code, String name, String kind) {
    return Map.of("code", code, "name", name, "kind", kind);
  }

  private static Map<String, Object> centre(String code, String plant) {
    return Map.of("code", code, "name", code, "plant", plant, "hoursPerDay", 1000);
  }

  private static Map<String, Object> step(int no, String centre, String name, String stage) {
    return Map.of(
        "stepNo", no,
        "workCentre", centre,
        "name", name,
        "stage", stage,
        "setupHours", BigDecimal.ZERO,
        "hoursPerUnit", new BigDecimal("0.1"));
  }
}
