package org.gendan.finance.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.at;
import static org.gendan.finance.FinanceDesk.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.finance.ReconciliationEvent.ReconciliationConfirmed;
import org.gendan.contracts.finance.ReconciliationEvent.ReconciliationDisputed;
import org.gendan.contracts.finance.ReconciliationEvent.ReconciliationSent;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.Race;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReconciliationIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void somethingWasPaidThreeDaysAgo() {
    desk = new FinanceDesk(events).planned();
    paidEarlier("300");
    paidEarlier("200");
  }

  @Test
  void whatWasSentSaysTheSameWhateverComesLater() {
    String id = drafted();
    send(id)
        .then()
        .statusCode(200)
        .body("status", equalTo("SENT"))
        .body("reconciliationNo", startsWith("DZ"))
        .body("statement.lines.received", contains(300.0f, 200.0f))
        .body("statement.closing", equalTo(-500.0f));
    ReconciliationSent sent =
        events.expect(ReconciliationSent.class, fact -> fact.customerId().equals(desk.customerId));
    assertThat(sent.lines()).isEqualTo(2);
    assertThat(sent.closing().amount()).isEqualByComparingTo("-500");

    paidEarlier("50");

    get(id)
        .then()
        .body("statement.lines.received", contains(300.0f, 200.0f))
        .body("statement.lines.balance", contains(-300.0f, -500.0f))
        .body("statement.closing", equalTo(-500.0f))
        .body("statement.prepaid", equalTo(500.0f));
  }

  @Test
  void aDraftIsAsTheLedgerIs() {
    String id = drafted();
    get(id).then().body("status", equalTo("DRAFT")).body("statement.closing", equalTo(-500.0f));

    paidEarlier("50");

    get(id).then().body("statement.closing", equalTo(-550.0f));
  }

  @Test
  void theCustomerDisputesLinesAndAgreesInTheEnd() {
    String id = drafted();
    send(id).then().statusCode(200);

    dispute(id, 1, 3).then().statusCode(422).body("code", equalTo("reconciliation/no-such-line"));
    dispute(id, 1, 2)
        .then()
        .statusCode(200)
        .body("status", equalTo("DISPUTED"))
        .body("objections.lineNo", contains(2));
    ReconciliationDisputed disputed =
        events.expect(
            ReconciliationDisputed.class, fact -> fact.customerId().equals(desk.customerId));
    assertThat(disputed.objections()).singleElement().matches(one -> one.lineNo() == 2);

    confirm(id, 2).then().statusCode(200).body("status", equalTo("CONFIRMED"));
    events.expect(
        ReconciliationConfirmed.class, fact -> fact.reconciliationId().equals(UUID.fromString(id)));
    dispute(id, 3, 1)
        .then()
        .statusCode(409)
        .body("code", equalTo("reconciliation/illegal-transition"));
  }

  @Test
  void whatNobodySentCannotBeAgreedWith() {
    confirm(drafted(), 0).then().statusCode(409);
  }

  @Test
  void onlyDaysThatAreOverAreAgreedAndOnlyOnce() {
    draft(today().minusDays(3), today())
        .then()
        .statusCode(422)
        .body("code", equalTo("reconciliation/not-over"));
    drafted();
    draft(from(), to())
        .then()
        .statusCode(409)
        .body("code", equalTo("reconciliation/already-drafted"));
  }

  @Test
  void ofManyDraftsOfTheSameDaysOneWins() {
    Race.of(20)
        .run(i -> draft(from(), to()))
        .oneWinner("reconciliation/already-drafted", "request/already-exists");
  }

  @Test
  void ofManySendersOneWins() {
    String id = drafted();

    Race.of(20).run(i -> send(id)).oneWinner("reconciliation/illegal-transition");

    get(id).then().body("statement.lines.lineNo", contains(1, 2));
  }

  @Test
  void anAgreementAndADisputeHaveOneWinner() {
    String id = drafted();
    send(id).then().statusCode(200);

    Race.between(() -> confirm(id, 1), () -> dispute(id, 1, 1))
        .oneWinner("reconciliation/illegal-transition", "request/version-stale");
  }

  @Test
  void linesThatWereSentAreNeverChanged() {
    send(drafted()).then().statusCode(200);

    assertThatThrownBy(
            () ->
                TestDatabase.tryAsOwner(
                    "alter table reconciliation_lines no force row level security",
                    "update reconciliation_lines set due = due + 1"))
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void theListAndTheBalancesShowHowFarItIs() {
    String id = drafted();
    as("wu", "finance")
        .queryParam("customerId", desk.customerId)
        .get("/reconciliations")
        .then()
        .body("items.id", contains(id))
        .body("items[0].status", equalTo("DRAFT"));
    as("wu", "finance")
        .queryParam("query", desk.customer)
        .queryParam("from", from().toString())
        .queryParam("to", to().toString())
        .get("/customer-balances")
        .then()
        .body("items.reconciliationStatus", contains("DRAFT"))
        .body("items.reconciliationId", contains(id));
    as("wu", "finance")
        .queryParam("customerId", desk.customerId)
        .queryParam("status", "SENT")
        .get("/reconciliations")
        .then()
        .body("items", empty());
  }

  @Test
  void theOneOfTheseDaysIsFound() {
    String id = drafted();
    draft(from().minusDays(9), to()).then().statusCode(201);

    ofDays(from(), to()).then().body("items.id", contains(id));
    ofDays(from(), to().minusDays(1)).then().statusCode(200).body("items", empty());
  }

  private Response ofDays(LocalDate from, LocalDate to) {
    return as("wu", "finance")
        .queryParam("customerId", desk.customerId)
        .queryParam("from", from.toString())
        .queryParam("to", to.toString())
        .get("/reconciliations");
  }

  private static LocalDate from() {
    return today().minusDays(5);
  }

  private static LocalDate to() {
    return today().minusDays(1);
  }

  private String drafted() {
    return draft(from(), to()).then().statusCode(201).extract().path("id");
  }

  private Response draft(LocalDate from, LocalDate to) {
    return as("qian", "cashier")
        .body(
            Map.of(
                "customerId",
                desk.customerId.toString(),
                "from",
                from.toString(),
                "to",
                to.toString()))
        .post("/reconciliations");
  }

  private static Response send(String id) {
    return at(0, "wu", "finance").post("/reconciliations/" + id + "/sending");
  }

  private static Response confirm(String id, int version) {
    return at(version, "li", "merchandiser")
        .body(Map.of("evidence", "微信回传盖章件"))
        .post("/reconciliations/" + id + "/confirmation");
  }

  private static Response dispute(String id, int version, int lineNo) {
    return at(version, "li", "merchandiser")
        .body(Map.of("objections", List.of(Map.of("lineNo", lineNo, "reason", "没有收到"))))
        .post("/reconciliations/" + id + "/dispute");
  }

  private static Response get(String id) {
    return as("wu", "finance").get("/reconciliations/" + id);
  }

  /** Money that came three days ago, as the ledger has it. */
  private void paidEarlier(String amount) {
    Map<String, Object> movement = desk.movement(amount);
    movement.put("valueDate", today().minusDays(9).toString());
    moveClock("PT-72H");
    try {
      String id = desk.record(movement).then().statusCode(201).extract().path("id");
      desk.confirm(id, 0).then().statusCode(200);
    } finally {
      moveClock("PT72H");
    }
  }

  private static void moveClock(String step) {
    as("root", "admin").body(Map.of("advance", step)).put("/ops/clock").then().statusCode(200);
  }
}
