package org.gendan.order.order;

import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.OrderReassigned;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HandoverIT {

  private static final Map<String, String> TO_ZHOU = Map.of("to", "zhou", "reason", "产假");

  @Inject Events events;
  private OrderDesk desk;
  private UUID id;

  @BeforeEach
  void anOrderOfLi() {
    desk = new OrderDesk(events).open();
    id = desk.confirmed(false);
  }

  @Test
  void whoTakesOverAnswersForItAndTheTimelineTellsWhoGaveItAndWhy() {
    desk.postAs("sun", "sales-supervisor", id, "handover", TO_ZHOU)
        .then()
        .statusCode(200)
        .body("merchandiser", equalTo("zhou"));

    events.expect(
        OrderReassigned.class, fact -> fact.orderId().equals(id) && fact.from().equals("li"));
    as("zhou", "merchandiser")
        .get("/tracking?owner=me")
        .then()
        .body("items.orderId", hasItem(id.toString()));
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .header("Accept-Language", "zh")
                .get("/orders/" + id + "/timeline")
                .then()
                .body("summary", hasItem(containsString("li 转交给 zhou：产假"))));
  }

  @Test
  void nobodyHandsOverToWhoHasItAlreadyOrAVersionThatIsGone() {
    desk.post(id, "handover", Map.of("to", "li", "reason", "再说"))
        .then()
        .statusCode(409)
        .body("code", equalTo("order/already-with"));
    as("li", "merchandiser")
        .header("If-Match", "\"0\"")
        .body(TO_ZHOU)
        .post("/orders/" + id + "/handover")
        .then()
        .statusCode(412);
    desk.read(id).body("merchandiser", equalTo("li"));
  }
}
