package org.gendan.finance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CashDeskIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events);
  }

  @Test
  void aReceiptShowsThePartItBeginsToFill() {
    desk.planned();
    recorded("250");

    receipts("wu", "RECORDED")
        .body("total", equalTo(1))
        .body("items[0].orderNo", equalTo(desk.orderNo))
        .body("items[0].customerName", equalTo("华美家具"))
        .body("items[0].part", equalTo("DEPOSIT"))
        .body("items[0].asked", equalTo(300.0f))
        .body("items[0].difference", equalTo(-50.0f))
        .body("items[0].barred", nullValue());
  }

  @Test
  void theNextPartIsSuggestedOnceTheFirstIsPaid() {
    desk.planned().paid("300");
    recorded("700");

    receipts("wu", "RECORDED")
        .body("items[0].part", equalTo("BALANCE"))
        .body("items[0].difference", equalTo(0.0f));
    receipts("wu", "CONFIRMED")
        .body("items[0].part", equalTo("DEPOSIT"))
        .body("items[0].difference", equalTo(0.0f));
  }

  @Test
  void moneyNobodyAskedForHasNoPart() {
    desk.planned().paid("1000");
    recorded("50");

    receipts("wu", "RECORDED")
        .body("items[0].part", nullValue())
        .body("items[0].asked", nullValue());
  }

  @Test
  void aDividedReceiptShowsWhatItPaysOfEachOrderAndIsFoundByAllOfThem() {
    desk.planned();
    FinanceDesk other = desk.another().planned();
    String id = desk.record(desk.movement("900")).then().statusCode(201).extract().path("id");
    desk.divide(id, "300", other, "600").then().statusCode(200);

    receipts("wu", "RECORDED")
        .body("total", equalTo(1))
        .body("items[0].part", nullValue())
        .body("items[0].asked", equalTo(600.0f))
        .body("items[0].difference", equalTo(300.0f))
        .body("items[0].shares.orderNo", contains(desk.orderNo, other.orderNo))
        .body("items[0].shares.part", contains("DEPOSIT", "DEPOSIT"))
        .body("items[0].shares.difference", contains(0.0f, 300.0f))
        .body("items[0].barred", nullValue());
    as("qian", "finance")
        .queryParam("query", other.orderNo)
        .get("/cash-desk/receipts")
        .then()
        .body("items.id", contains(id))
        .body("items[0].barred", equalTo("RECORDER"));
  }

  @Test
  void whoMayNotTakeTheNextStepIsToldWhy() {
    desk.planned();
    String id = desk.paid("300");
    recorded("700");
    at(1, "wu", "finance")
        .body(Map.of("reason", "退票"))
        .post("/receipts/" + id + "/reversal-request")
        .then()
        .statusCode(200);

    receipts("qian", "RECORDED").body("items[0].barred", equalTo("RECORDER"));
    receipts("wu", "REVERSING").body("items[0].barred", equalTo("REQUESTER"));
    receipts("chen", "REVERSING").body("items[0].barred", nullValue());
    JsonPath counts = read("/cash-desk/receipts/counts");
    assertThat(counts.getLong("recorded")).isPositive();
    assertThat(counts.getLong("reversing")).isPositive();
  }

  @Test
  void anOrderShowsWhatItOwesAndWhichGateWaits() {
    desk.planned();

    accounts("RELEASE_WAITS")
        .body("items.orderNo", contains(desk.orderNo))
        .body("items[0].deposit", equalTo(300.0f))
        .body("items[0].depositPaid", equalTo(0.0f))
        .body("items[0].balance", equalTo(700.0f))
        .body("items[0].outstanding", equalTo(1000.0f))
        .body("items[0].release", equalTo("WAITS"))
        .body("items[0].ship", equalTo("WAITS"));
    desk.paid("300");

    accounts("RELEASE_WAITS").body("total", equalTo(0));
    accounts("OWING").body("items[0].release", equalTo("MET"));
    desk.paid("800");

    accounts("PAID").body("items[0].ship", equalTo("MET"));
    accounts("CREDIT").body("items[0].overpaid", equalTo(100.0f));
  }

  @Test
  void creditIsNotGuardedAndGetsOverdue() {
    events.tell(desk.registered(FinanceDesk.credit("5000")));
    events.tell(desk.received(), desk.confirmed());
    desk.awaitPlan();
    events.tell(
        new ShipmentSigned(
            UUID.randomUUID(), "S-1", FinanceDesk.today().minusDays(40), desk.chairs("10")));
    events.expect(ReceivableOverdue.class, fact -> fact.orderId().equals(desk.orderId));

    accounts("OVERDUE")
        .body("items[0].creditDays", equalTo(30))
        .body("items[0].overdueDays", equalTo(10))
        .body("items[0].release", equalTo("UNGUARDED"));
    assertThat(read("/cash-desk/accounts/counts").getLong("overdue")).isPositive();
    assertThat(due().getDouble("find { it.currency == 'CNY' }.overdue"))
        .isGreaterThanOrEqualTo(1000);
  }

  @Test
  void whatIsDueSoonIsSummedByWeek() {
    BigDecimal before = firstWeek();
    desk.planned();

    assertThat(firstWeek().subtract(before)).isEqualByComparingTo("300");
  }

  @Test
  void anUnknownOrderOfTheListIsRefused() {
    as("wu", "finance")
        .queryParam("sort", "luck")
        .get("/cash-desk/accounts")
        .then()
        .statusCode(422);
  }

  private void recorded(String amount) {
    desk.record(desk.movement(amount)).then().statusCode(201);
  }

  private ValidatableResponse receipts(String user, String state) {
    return as(user, "finance")
        .queryParam("state", state)
        .queryParam("query", desk.orderNo)
        .get("/cash-desk/receipts")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse accounts(String state) {
    return as("wu", "finance")
        .queryParam("state", state)
        .queryParam("query", desk.customer)
        .get("/cash-desk/accounts")
        .then()
        .statusCode(200);
  }

  private static JsonPath due() {
    return read("/cash-desk/due");
  }

  private static JsonPath read(String path) {
    return as("wu", "finance").get(path).then().statusCode(200).extract().jsonPath();
  }

  /** What is due within a week, or the next: three working days from now may be more than seven. */
  private static BigDecimal firstWeek() {
    List<Number> weeks = due().getList("find { it.currency == 'CNY' }.weeks");
    return weeks == null
        ? BigDecimal.ZERO
        : weeks.stream()
            .limit(2)
            .map(week -> new BigDecimal(week.toString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
