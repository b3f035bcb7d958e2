package org.gendan.finance.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.at;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.finance.FinanceDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person who has every role: the duties are kept apart by who did what to this order. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SeparateDutiesIT {

  private static final String[] EVERYTHING = {
    "merchandiser", "logistics", "cashier", "finance", "general-manager"
  };

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events).planned();
  }

  @Test
  void whoRecordedMayNotConfirm() {
    String id = recorded("all");

    confirm(id, "all").statusCode(403).body("code", equalTo("receipt/recorder-may-not-confirm"));
    confirm(id, "wu").statusCode(200);
  }

  @Test
  void whoReleasedMayNotConfirm() {
    events.tell(released("all"));
    knows("all");
    String id = recorded("qian");

    confirm(id, "all").statusCode(403).body("code", equalTo("receipt/releaser-may-not-confirm"));
    confirm(id, "wu").statusCode(200);
  }

  @Test
  void whoSentGoodsAwayMayNotConfirmWhatIsLeft() {
    events.tellAs("all", departed());
    knows("all");
    String id = recorded("qian");

    confirm(id, "all").statusCode(403).body("code", equalTo("receipt/releaser-may-not-confirm"));
    confirm(id, "wu").statusCode(200);
  }

  @Test
  void whoReleasedOneOrderOfADividedReceiptMayNotConfirmIt() {
    FinanceDesk other = desk.another().planned();
    events.tell(released("all"));
    knows("all");
    String id = other.record(other.movement("300")).then().statusCode(201).extract().path("id");
    other.divide(id, "200", desk, "100").then().statusCode(200);

    desk.confirm(id, 1).then().statusCode(200);
    String next = other.record(other.movement("300")).then().statusCode(201).extract().path("id");
    other.divide(next, "200", desk, "100").then().statusCode(200);
    at(1, "all", EVERYTHING)
        .post("/receipts/" + next + "/confirmation")
        .then()
        .statusCode(403)
        .body("code", equalTo("receipt/releaser-may-not-confirm"));
  }

  @Test
  void whoDividedMayNotConfirm() {
    FinanceDesk other = desk.another().planned();
    String id = recorded("all");
    desk.divide(id, "200", other, "100").then().statusCode(200);

    at(1, "qian", EVERYTHING)
        .post("/receipts/" + id + "/confirmation")
        .then()
        .statusCode(403)
        .body("code", equalTo("receipt/divider-may-not-confirm"));
    at(1, "wu", EVERYTHING).post("/receipts/" + id + "/confirmation").then().statusCode(200);
  }

  @Test
  void whatTheSystemReleasedBindsNobody() {
    events.tell(released(null), released("last"));
    knows("last");

    confirm(recorded("qian"), "system").statusCode(200);
  }

  @Test
  void whoAskedForAReversalMayNotDoIt() {
    String id = recorded("qian");
    confirm(id, "all").statusCode(200);
    at(1, "all", EVERYTHING)
        .body(Map.of("reason", "退票"))
        .post("/receipts/" + id + "/reversal-request")
        .then()
        .statusCode(200);

    at(2, "all", EVERYTHING)
        .post("/receipts/" + id + "/reversal")
        .then()
        .statusCode(403)
        .body("code", equalTo("receipt/requester-may-not-reverse"));
    at(2, "wu", EVERYTHING).post("/receipts/" + id + "/reversal").then().statusCode(200);
  }

  private String recorded(String by) {
    return as(by, EVERYTHING)
        .body(desk.movement("300"))
        .post("/receipts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse confirm(String id, String by) {
    return at(0, by, EVERYTHING).post("/receipts/" + id + "/confirmation").then();
  }

  private OrderReleased released(@Nullable String by) {
    return new OrderReleased(
        desk.orderId, desk.orderNo, 5, desk.customerId, List.of(), false, Instant.now(), by);
  }

  private ShipmentDeparted departed() {
    return new ShipmentDeparted(
        UUID.randomUUID(),
        "SH-1",
        desk.customerId,
        "顺丰",
        "W1",
        new Money(BigDecimal.ONE, "CNY"),
        Instant.now(),
        FinanceDesk.today(),
        desk.chairs("4"));
  }

  /** Waits until finance has heard who let the order go. */
  private void knows(String actor) {
    Events.eventually(
        () ->
            Background.run(
                () ->
                    assertThat(
                            TestDatabase.rows(
                                "select let_go_by from order_accounts where order_id = ?",
                                row -> row.getString(1),
                                desk.orderId))
                        .containsExactly(actor)));
  }
}
