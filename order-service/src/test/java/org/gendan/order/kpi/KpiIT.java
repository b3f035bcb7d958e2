package org.gendan.order.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.order.OrderDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class KpiIT {

  private final LocalDate now = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Inject Events events;

  @Test
  void everyNumberIsThatOfTheListBehindIt() {
    OrderDesk desk = new OrderDesk(events).open();
    UUID late = desk.released();
    List<Peg> pegs = desk.pegs(late, "10");
    UUID ticket = UUID.randomUUID();
    String plant = "P-" + ticket;
    events.tell(
        new TicketCreated(
            ticket, "T", plant, OrderDesk.PRODUCT, pegs.getFirst().quantity(), pegs, now),
        new TicketStarted(ticket, "T", plant, pegs));
    Events.eventually(() -> assertThat(total("plant=" + plant)).isOne());
    Background.run(
        () ->
            TestDatabase.update(
                "update orders set due_date = ? where id = ?", now.minusDays(8), late));

    // A number and its list are read one after the other, and facts of other orders come in
    // between.
    Events.eventually(() -> allAgree(plant));
  }

  private void allAgree(String plant) {
    JsonPath kpi =
        as("wang", "general-manager").get("/kpi").then().statusCode(200).extract().jsonPath();

    assertThat(kpi.getString("today")).isEqualTo(now.toString());
    assertThat(kpi.getList("onTime.weeks")).hasSize(26);
    assertThat(kpi.getList("flow")).hasSize(26);
    assertThat(kpi.getLong("overdue.orders")).isPositive();
    assertAgree(kpi.getMap("inWork"), "orders", "list");
    assertAgree(kpi.getMap("overdue"), "orders", "list");
    assertAgree(kpi.getMap("atRisk"), "orders", "list");
    all(kpi, "waiting").forEach(one -> assertAgree(one, "orders", "list"));
    all(kpi, "lateReasons").forEach(one -> assertAgree(one, "orders", "list"));
    all(kpi, "plants").forEach(one -> assertAgree(one, "orders", "list"));
    all(kpi, "onTime.weeks").forEach(one -> assertAgree(one, "due", "list"));
    all(kpi, "flow").forEach(one -> assertAgree(one, "received", "receivedList"));
    assertThat(all(kpi, "plants"))
        .filteredOn(one -> plant.equals(one.get("code")))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("running", 1).containsEntry("orders", 1));
    assertThat(all(kpi, "lateReasons").getLast().get("cumulative")).hasToString("100.0");
  }

  private static List<Map<String, Object>> all(JsonPath kpi, String path) {
    return kpi.getList(path);
  }

  private static void assertAgree(Map<String, Object> figure, String number, String list) {
    String query = String.valueOf(figure.get(list));
    assertThat(String.valueOf(total(query)))
        .as("%s", figure)
        .isEqualTo(String.valueOf(figure.get(number)));
  }

  private static long total(String list) {
    return as("wang", "general-manager")
        .get("/tracking?size=1&" + list)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("total");
  }
}
