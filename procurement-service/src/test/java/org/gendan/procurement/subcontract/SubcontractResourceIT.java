package org.gendan.procurement.subcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.command;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.gendan.procurement.PurchaseDesk.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractAccepted;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractProgress;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractSent;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.contracts.production.TicketEvent.TicketCancelled;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SubcontractResourceIT {

  @Inject Events events;
  private String workshop;
  private String owner;

  @BeforeEach
  void openWorkshop() {
    workshop = "W" + UUID.randomUUID().toString().substring(0, 8);
    owner = Tokens.scoped("owner", Map.of("workshops", Set.of(workshop)), "workshop");
  }

  @Test
  void aStepGoesToTheWorkshopAndComesBack() {
    String path = sent();
    with(owner)
        .header("If-Match", with(owner).get(path).getHeader("ETag"))
        .body(Map.of("promisedDate", today().plusDays(3).toString()))
        .post(path + "/acceptance")
        .then()
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"));
    with(owner)
        .body(Map.of("done", 4, "estimatedReady", today().plusDays(2).toString()))
        .post(path + "/progress")
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_PROCESS"));
    returned(path, 6, 3, 1).body("open", equalTo(3f)).body("status", equalTo("PARTLY_RETURNED"));
    returned(path, 3, 0, 0).body("open", equalTo(0f)).body("status", equalTo("RETURNED"));
    command(path, "closing", null, "wang", "buyer").then().statusCode(200);

    UUID id = id(path);
    events.expect(SubcontractAccepted.class, fact -> fact.subcontractId().equals(id));
    events.expect(SubcontractProgress.class, fact -> fact.subcontractId().equals(id));
    SubcontractReturned last =
        events.expect(
            SubcontractReturned.class, fact -> fact.subcontractId().equals(id) && fact.last());
    assertThat(last.good().value()).isEqualByComparingTo("3");
    with(owner).get(path + "/returns").then().body("", hasSize(2));
  }

  @Test
  void anotherWorkshopsOrderIsAsIfItNeverWas() {
    String path = sent();
    String stranger = Tokens.scoped("stranger", Map.of("workshops", Set.of("W-X")), "workshop");

    with(stranger).get(path).then().statusCode(404);
    with(stranger).get("/subcontracts").then().statusCode(200).body("total", equalTo(0));
    with(stranger)
        .header("If-Match", "\"0\"")
        .body(Map.of("promisedDate", today().plusDays(3).toString()))
        .post(path + "/acceptance")
        .then()
        .statusCode(404);
    with(stranger).body(Map.of("done", 1)).post(path + "/progress").then().statusCode(404);
  }

  @Test
  void whatAWorkshopDoesNotAnswerIsFoundAndItsWordEndsTheSilence() {
    String path = sent();
    String id = id(path).toString();
    with(owner)
        .get("/subcontracts?focus=UNANSWERED&size=200")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + id + "' }.heardAt", nullValue());
    with(owner)
        .get("/subcontracts?focus=SILENT&size=200")
        .then()
        .body("items.id", not(hasItem(id)));

    Map<String, Object> promise = Map.of("promisedDate", today().plusDays(3).toString());
    command(path, "acceptance", promise, "wang", "buyer").then().statusCode(200);

    with(owner).get(path).then().body("heardAt", notNullValue());
    with(owner)
        .get("/subcontracts?focus=UNANSWERED&size=200")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void aRefusalIsToldWithItsReason() {
    String path = sent();

    command(path, "refusal", Map.of("reason", "没有产能"), "wang", "buyer").then().statusCode(200);

    SubcontractRefused fact =
        events.expect(SubcontractRefused.class, one -> one.subcontractId().equals(id(path)));
    assertThat(fact.reason()).isEqualTo("没有产能");
  }

  @Test
  void theSameRequestTwiceIsOneOrder() {
    OutsourcingRequested asked = asked();
    Envelope first = events.tell(asked).getFirst();
    events.expect(SubcontractSent.class, fact -> fact.ticketId().equals(asked.ticketId()));

    events.tellAgain(asked, first);
    OutsourcingRequested marker = asked();
    events.tell(marker);

    events.expect(SubcontractSent.class, fact -> fact.ticketId().equals(marker.ticketId()));
    as("wang", "buyer")
        .get("/subcontracts?ticketId=" + asked.ticketId())
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void aCancelledTicketCallsItsWorkBack() {
    OutsourcingRequested asked = asked();
    events.tell(asked, new TicketCancelled(asked.ticketId(), "SC-9", asked.pegs(), "客户取消"));

    Events.eventually(
        () ->
            as("wang", "buyer")
                .get("/subcontracts?ticketId=" + asked.ticketId())
                .then()
                .body("items[0].status", equalTo("CANCELLED")));
  }

  @Test
  void moreThanWasSentIsRefusedAndNothingIsWritten() {
    String path = sent();
    accepted(path);

    as("keeper", "warehouse")
        .body(Map.of("good", 11))
        .post(path + "/returns")
        .then()
        .statusCode(422)
        .body("code", equalTo("subcontract/more-than-sent"));

    with(owner).get(path + "/returns").then().body("", hasSize(0));
    with(owner).get(path).then().body("open", equalTo(10f));
  }

  @Test
  void theFeeIsTheOneAgreedWithTheWorkshop() {
    as("wang", "buyer")
        .body(Map.of("workshop", workshop, "fee", new BigDecimal("2.5"), "currency", "CNY"))
        .post("/subcontracts/fees")
        .then()
        .statusCode(204);
    String path = sent();
    accepted(path);

    returned(path, 10, 0, 0);

    SubcontractReturned fact =
        events.expect(SubcontractReturned.class, one -> one.subcontractId().equals(id(path)));
    assertThat(fact.fee().amount()).isEqualByComparingTo("25");
  }

  @Test
  void aFeeIsAgreedOnlyWithOnesOwnWorkshops() {
    String buyer = Tokens.scoped("wang", Map.of("workshops", Set.of("W-X")), "buyer");

    with(buyer)
        .body(Map.of("workshop", workshop, "fee", new BigDecimal("2.5"), "currency", "CNY"))
        .post("/subcontracts/fees")
        .then()
        .statusCode(422)
        .body("code", equalTo("subcontract/unknown-workshop"));
  }

  @Test
  void aWorkshopMayNotCountItsOwnReturns() {
    String path = sent();
    accepted(path);

    with(owner).body(Map.of("good", 1)).post(path + "/returns").then().statusCode(403);
  }

  @Test
  void ordersAreFoundByCustomerOrder() {
    OutsourcingRequested asked = asked();
    events.tell(asked);
    events.expect(SubcontractSent.class, fact -> fact.ticketId().equals(asked.ticketId()));

    as("li", "merchandiser")
        .get("/subcontracts?status=SENT&orderId=" + asked.pegs().getFirst().orderId())
        .then()
        .statusCode(200)
        .body("total", equalTo(1));
  }

  private OutsourcingRequested asked() {
    Quantity ten = new Quantity(BigDecimal.TEN, "EA");
    return new OutsourcingRequested(
        UUID.randomUUID(),
        "SC-9",
        List.of(new Peg(UUID.randomUUID(), UUID.randomUUID(), ten)),
        30,
        "喷漆",
        workshop,
        "CHAIR",
        ten,
        today().plusDays(9));
  }

  private String sent() {
    OutsourcingRequested asked = asked();
    events.tell(asked);
    SubcontractSent fact =
        events.expect(SubcontractSent.class, one -> one.ticketId().equals(asked.ticketId()));
    return "/subcontracts/" + fact.subcontractId();
  }

  private static void accepted(String path) {
    command(
            path,
            "acceptance",
            Map.of("promisedDate", today().plusDays(3).toString()),
            "wang",
            "buyer")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse returned(String path, int good, int rework, int scrap) {
    return as("keeper", "warehouse")
        .body(Map.of("good", good, "rework", rework, "scrap", scrap))
        .post(path + "/returns")
        .then()
        .statusCode(200);
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
