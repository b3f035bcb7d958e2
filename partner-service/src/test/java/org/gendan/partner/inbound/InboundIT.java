package org.gendan.partner.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.partner.PartnerCalls.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Reason;
import org.gendan.contracts.finance.FinancePartnerEvent.PartnerFinanceAnswered;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever looks after partners sees of what came in, and judging it again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InboundIT {

  private static final String DOOR = "/partner/v1/events";

  @Inject Events events;

  private final String code = newCode();
  private final String no = "PO-" + UUID.randomUUID().toString().substring(0, 8);
  private String partner = "";

  @BeforeEach
  void aPartnerIsThere() {
    partner = registered(code);
  }

  @Test
  void eachEventOfACallIsListedTheLatestFirstAndReadOnWithoutGaps() {
    say(event("e-1", no, "1")).then().statusCode(202);
    with(code)
        .contentType(BATCH)
        .body("[%s,%s,7]".formatted(event("e-2", no + "b", "1"), event("e-1", no, "1")))
        .post(DOOR)
        .then()
        .statusCode(202);

    Response first = list("limit=2");
    first.then().body("state", contains("ACCEPTED", "DUPLICATE")).body("item", contains(0, 1));
    list("limit=9&before=" + first.path("[1].requestId") + "&item=1")
        .then()
        .body("state", contains("REJECTED", "ACCEPTED"))
        .body("[1].documentNo", equalTo(no));
    list("state=REJECTED").then().body("reasons[0].code", contains("event/not-acceptable"));
    list("state=DUPLICATE").then().body("id", contains("e-1"));
    list("state=REFUSED").then().body("", empty());
  }

  @Test
  void aRejectedEventIsTakenOnceThePartnerMaySayIt() {
    may("receipt.posted");
    String request = say(event("e-1", no, "3")).then().statusCode(422).extract().path("requestId");
    replay(request).statusCode(200).body("state", equalTo("REJECTED"));
    may("order.placed");

    String receipt =
        replay(request)
            .statusCode(200)
            .body("state", equalTo("ACCEPTED"))
            .body("reasons", empty())
            .body("documentNo", equalTo(no))
            .extract()
            .path("receiptId");

    events.expect(PartnerOrderPlaced.class, told -> told.receiptId().toString().equals(receipt));
    replay(request).statusCode(409).body("code", equalTo("inbound/nothing-to-replay"));
    admin()
        .get("/partners/inbound-events/" + request + "/0")
        .then()
        .body("event.data.externalNo", equalTo(no))
        .body("replays.outcome", contains("ACCEPTED", "REJECTED"))
        .body("replays.replayedBy", contains("root", "root"));
    say(event("e-1", no, "3")).then().body("items[0].outcome", equalTo("DUPLICATE"));
  }

  @Test
  void aRefusedOrderIsAskedAgainUnderItsFirstReceiptWithTheProductsAsTheyAreNow() {
    Response taken = say(event("e-1", no, "3"));
    UUID receipt = UUID.fromString(taken.path("items[0].receiptId"));
    events.tell(
        new PartnerOrderRefused(
            receipt,
            code + "/" + no,
            List.of(new Reason("/lines/0/productCode", "order/unknown-product", "没有", "none"))));
    Events.eventually(() -> list("state=REFUSED").then().body("", hasSize(1)));
    admin()
        .header("If-Match", "\"0\"")
        .body(Map.of("products", List.of(Map.of("theirs", "CHAIR-1", "ours", "DT-OAK"))))
        .put("/partners/" + partner + "/products")
        .then()
        .statusCode(200);

    replay(taken.path("requestId")).statusCode(200).body("state", equalTo("ACCEPTED"));

    PartnerOrderPlaced again =
        events.expect(
            PartnerOrderPlaced.class,
            told ->
                told.receiptId().equals(receipt)
                    && told.lines().getFirst().productCode().equals("DT-OAK"));
    assertThat(again.externalNo()).isEqualTo(no);
  }

  @Test
  void whatWaitsForAPersonIsListedAsProposed() {
    UUID receipt = UUID.fromString(say(event("e-1", no, "3")).path("items[0].receiptId"));
    events.tell(new PartnerFinanceAnswered(receipt, code + "/" + no, Outcome.PROPOSED, List.of()));

    Events.eventually(
        () -> list("state=PROPOSED").then().statusCode(200).body("id", contains("e-1")));
    list("").then().statusCode(200).body("state", contains("PROPOSED"));
  }

  @Test
  void nothingIsTakenForAPartnerThatIsSuspended() {
    may("receipt.posted");
    String request = say(event("e-1", no, "3")).path("requestId");
    may("order.placed");
    TestDatabase.update("update partners set suspended = true where id = ?::uuid", partner);

    replay(request).statusCode(403).body("code", equalTo("partner/suspended"));
  }

  private Response say(String event) {
    return with(code).contentType(STRUCTURED).body(event).post(DOOR);
  }

  private Response list(String query) {
    return admin().get("/partners/inbound-events?partner=" + partner + "&" + query);
  }

  private static ValidatableResponse replay(String request) {
    return admin().post("/partners/inbound-events/" + request + "/0/replay").then();
  }

  /**
   * The registry lets each kind say only what is its own; here a partner may say something else.
   */
  private void may(String type) {
    TestDatabase.update("update partners set types = array[?] where id = ?::uuid", type, partner);
  }
}
