package org.gendan.logistics.goods;

import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class GoodsResourceIT {

  @Inject Events events;
  @Inject Clock clock;

  @Test
  void goodsOfALineAddUp() {
    LogisticsDesk desk = new LogisticsDesk(events, clock);

    events.tell(desk.finished("2.5"), desk.finished("3"));

    Events.eventually(
        () ->
            as("wu", "warehouse")
                .get("/finished-goods?orderId=" + desk.orderId)
                .then()
                .statusCode(200)
                .body("items[0].finished", equalTo(5.5f))
                .body("items[0].unit", equalTo("EA")));
    as("wu", "warehouse")
        .get("/finished-goods?size=200")
        .then()
        .statusCode(200)
        .body("items.orderId", hasItem(desk.orderId.toString()));
    events.tell(desk.registered(null), desk.released());
    Events.eventually(
        () ->
            as("wu", "warehouse")
                .get("/finished-goods?orderId=" + desk.orderId)
                .then()
                .body("items[0].orderNo", equalTo("SO-" + desk.customer))
                .body("items[0].productCode", equalTo("CHAIR-1")));
    as("kunde", "customer").get("/finished-goods").then().statusCode(403);
  }
}
