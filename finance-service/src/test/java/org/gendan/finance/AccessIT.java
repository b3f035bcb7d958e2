package org.gendan.finance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.access.AccessCheck;
import org.gendan.testkit.access.ForgedTokens;
import org.gendan.testkit.access.SideDoors;
import org.junit.jupiter.api.Test;

/** Who may do what here, as the matrix decides it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessIT {

  private static final Map<String, Object> SHARE =
      Map.of("orderId", UUID.randomUUID().toString(), "amount", 10);

  @Inject Events events;

  @Test
  void everyRoleMayDoWhatTheMatrixSays() {
    FinanceDesk ours = new FinanceDesk(events).planned();
    FinanceDesk theirs = new FinanceDesk(events).planned();

    new AccessCheck("finance")
        .scope("customers", ours.customer, theirs.customer)
        .knowing("/orders/{orderId}", ours.orderId.toString(), theirs.orderId.toString())
        .knowing(
            "/customers/{customerId}", ours.customerId.toString(), theirs.customerId.toString())
        .knowing("/reconciliations/{id}", drafted(ours), drafted(theirs))
        .saying("POST /reconciliations", draft(ours))
        .saying("POST /receipts/{id}/division", Map.of("shares", List.of(SHARE, SHARE)))
        .knowing("/receipts/{id}", waiting(ours), waiting(theirs))
        .summing("GET /receivables/ageing")
        .summing("GET /trial-balance")
        .summing("GET /cash-desk/accounts/counts")
        .summing("GET /cash-desk/due")
        .summing("GET /cash-desk/receipts/counts")
        .assertKept();
  }

  @Test
  void forgedTokensOpenNothing() {
    new ForgedTokens("finance-service").assertRefused();
  }

  @Test
  void sideDoorsAreShut() {
    new SideDoors().assertShut();
  }

  private static String drafted(FinanceDesk desk) {
    return FinanceDesk.as("wu", "finance")
        .body(draft(desk))
        .post("/reconciliations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, String> draft(FinanceDesk desk) {
    return Map.of(
        "customerId",
        desk.customerId.toString(),
        "from",
        FinanceDesk.today().minusDays(30).toString(),
        "to",
        FinanceDesk.today().minusDays(1).toString());
  }

  /** One order paid with more than it asks for, and a receipt of another that waits. */
  private static String waiting(FinanceDesk desk) {
    desk.another().planned().paid("1200");
    return desk.record(desk.movement("20")).then().statusCode(201).extract().path("id");
  }
}
