package org.gendan.finance.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StatementIT {

  private static final JsonPathConfig EXACT =
      JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

  @Inject Events events;
  private FinanceDesk desk;

  /** 300 paid ahead, goods for 400 gone, and 200 more paid for another order. */
  @BeforeEach
  void somethingWasBilledAndPaid() {
    desk = new FinanceDesk(events).planned();
    desk.paid("300");
    events.tell(departed());
    Events.eventually(() -> assertThat(desk.balance("REVENUE")).isEqualByComparingTo("-400"));
    desk.another().planned().paid("200");
  }

  @Test
  void aStatementListsWhatWasBilledAndPaid() {
    statement(today().minusDays(1), today())
        .body("customerName", equalTo("华美家具"))
        .body("opening", equalTo(0))
        .body("lines.kind", contains("RECEIPT_CONFIRMED", "GOODS_DEPARTED", "RECEIPT_CONFIRMED"))
        .body("lines[1].documentNo", equalTo("SH-" + desk.customer))
        .body("lines[1].orderNo", equalTo(desk.orderNo))
        .body("lines[1].due", equalTo(400.0f))
        .body("lines.balance", contains(-300.0f, 100.0f, -100.0f))
        .body("closing", equalTo(-100.0f))
        .body("receivable", equalTo(100.0f))
        .body("prepaid", equalTo(200.0f));
  }

  @Test
  void whatWasBeforeIsTheOpeningAndWhatComesAfterIsNotThere() {
    statement(today().plusDays(1), today().plusDays(30))
        .body("opening", equalTo(-100.0f))
        .body("lines", empty())
        .body("closing", equalTo(-100.0f))
        .body("receivable", equalTo(100.0f));
    statement(today().minusDays(30), today().minusDays(1))
        .body("opening", equalTo(0))
        .body("lines", empty())
        .body("closing", equalTo(0));
  }

  @Test
  void daysThatAreOverSayTheSameAfterLaterFacts() {
    String over = statement(today().minusDays(3), today().minusDays(1)).extract().asString();

    desk.paid("50");

    assertThat(statement(today().minusDays(3), today().minusDays(1)).extract().asString())
        .isEqualTo(over);
  }

  @Test
  void theListShowsWhatEachStatementComesTo() {
    as("wu", "finance")
        .queryParam("query", desk.customer)
        .queryParam("from", today().toString())
        .get("/customer-balances")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].due", equalTo(400.0f))
        .body("items[0].received", equalTo(500.0f))
        .body("items[0].closing", equalTo(-100.0f))
        .body("items[0].receivable", equalTo(100.0f));
  }

  /** Money of an order that nobody knows yet is in it, without a customer. */
  @Test
  void allStatementsTogetherAreTheLedger() {
    FinanceDesk unknown = new FinanceDesk(events);
    unknown.paid("77");

    Events.eventually(
        () -> {
          List<Map<String, Object>> all = balances();
          assertThat(sum(all, "receivable")).isEqualTo(ledger("RECEIVABLE"));
          assertThat(sum(all, "closing"))
              .isEqualTo(ledger("RECEIVABLE", "CUSTOMER_DEPOSIT", "CUSTOMER_CREDIT"));
          assertThat(all).anyMatch(row -> row.get("customerId") == null);
        });
  }

  @Test
  void aStatementHasAnEndAfterItsBeginningAndAKnownCustomer() {
    ask(desk.customerId, today(), today().minusDays(1))
        .statusCode(422)
        .body("code", equalTo("statement/period"));
    ask(UUID.randomUUID(), today(), today()).statusCode(404);
  }

  @Test
  void anotherCurrencyIsAnotherStatement() {
    as("wu", "finance")
        .queryParam("currency", "USD")
        .get("/customers/" + desk.customerId + "/statement")
        .then()
        .statusCode(200)
        .body("lines", empty())
        .body("closing", equalTo(0))
        .body("lines[0]", nullValue());
  }

  private ValidatableResponse statement(LocalDate from, LocalDate to) {
    return ask(desk.customerId, from, to).statusCode(200);
  }

  private static ValidatableResponse ask(UUID customer, LocalDate from, LocalDate to) {
    return as("wu", "finance")
        .queryParam("from", from.toString())
        .queryParam("to", to.toString())
        .get("/customers/" + customer + "/statement")
        .then();
  }

  private static List<Map<String, Object>> balances() {
    List<Map<String, Object>> all = new ArrayList<>();
    long total = 1;
    for (int page = 0; all.size() < total; page++) {
      JsonPath told =
          as("wu", "finance")
              .queryParam("page", page)
              .queryParam("size", 200)
              .get("/customer-balances")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath(EXACT);
      all.addAll(told.getList("items"));
      total = told.getLong("total");
    }
    return all;
  }

  private static Map<String, String> ledger(String... accounts) {
    List<Map<String, Object>> rows =
        as("wu", "finance")
            .get("/trial-balance")
            .then()
            .extract()
            .jsonPath(EXACT)
            .getList("accounts");
    return sum(
        rows.stream()
            .filter(row -> List.of(accounts).contains(String.valueOf(row.get("account"))))
            .toList(),
        "balance");
  }

  /** By currency; nothing is left out as nothing. */
  private static Map<String, String> sum(List<Map<String, Object>> rows, String field) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    rows.forEach(
        row ->
            sums.merge(
                String.valueOf(row.get("currency")), number(row.get(field)), BigDecimal::add));
    Map<String, String> told = new TreeMap<>();
    sums.forEach((in, sum) -> told.put(in, sum.stripTrailingZeros().toPlainString()));
    told.values().removeIf("0"::equals);
    return told;
  }

  private static BigDecimal number(@Nullable Object value) {
    return new BigDecimal(String.valueOf(value));
  }

  private ShipmentDeparted departed() {
    return new ShipmentDeparted(
        UUID.randomUUID(),
        "SH-" + desk.customer,
        desk.customerId,
        "顺丰",
        "W1",
        FinanceDesk.money("1"),
        Instant.now(),
        today(),
        desk.chairs("4"));
  }
}
