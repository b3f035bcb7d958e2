package org.gendan.finance.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
class ReceivableIT {

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events);
  }

  @Test
  void whatIsOwedIsListedUntilItIsPaid() {
    desk.planned();
    desk.paid("300");

    receivables().body("total", equalTo(1)).body("items[0].outstanding", equalTo(700.0f));
    desk.paid("700");

    receivables().body("total", equalTo(0));
  }

  @Test
  void aPartThatIsPastItsDueDateIsToldAndListed() {
    desk = overdueCredit();

    ReceivableOverdue told =
        events.expect(ReceivableOverdue.class, fact -> fact.orderId().equals(desk.orderId));

    assertThat(told.level()).isEqualTo(1);
    assertThat(told.outstanding().amount()).isEqualByComparingTo("1000");
    list("overdue", "true").body("total", equalTo(1)).body("items[0].overdueDays", equalTo(10));
    list("overdue", "false").body("total", equalTo(0));
  }

  @Test
  void debtsAreShownByAge() {
    desk = overdueCredit();

    as("wu", "finance")
        .queryParam("customer", desk.customer)
        .get("/receivables/ageing")
        .then()
        .statusCode(200)
        .body("upTo30", hasItem(1000.0f));
  }

  @Test
  void pagesAndFiltersOutOfRangeAreRefused() {
    for (Map<String, String> query :
        List.of(
            Map.of("size", "0"),
            Map.of("size", "201"),
            Map.of("page", "-1"),
            Map.of("kind", "NONE"),
            Map.of("overdue", "perhaps"),
            Map.of("customer", "C".repeat(41)))) {
      int status = as("wu", "finance").queryParams(query).get("/receivables").statusCode();
      assertThat(status).as("%s", query).isBetween(400, 422);
    }
  }

  /** Credit of thirty days for goods that were signed for forty days ago. */
  private FinanceDesk overdueCredit() {
    events.tell(desk.registered(FinanceDesk.credit("5000")));
    events.tell(desk.received(), desk.confirmed());
    desk.awaitPlan();
    events.tell(
        new ShipmentSigned(
            UUID.randomUUID(), "S-1", FinanceDesk.today().minusDays(40), desk.chairs("10")));
    events.expect(ReceivableOverdue.class, fact -> fact.orderId().equals(desk.orderId));
    return desk;
  }

  private ValidatableResponse receivables() {
    return list("page", "0");
  }

  private ValidatableResponse list(String filter, String value) {
    return as("wu", "finance")
        .queryParam("customer", desk.customer)
        .queryParam(filter, value)
        .get("/receivables")
        .then()
        .statusCode(200);
  }
}
