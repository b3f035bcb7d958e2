package org.gendan.logistics.handling;

import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ShipmentResourceIT {

  @Inject Events events;
  @Inject Clock clock;
  private LogisticsDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new LogisticsDesk(events, clock);
  }

  @Test
  void listsShowWhatIsAskedFor() {
    UUID id = desk.cleared();

    list("orderId=" + desk.orderId).body("items.id", equalTo(java.util.List.of(id.toString())));
    list("customerCode=" + desk.customer + "&status=CLEARED&status=HELD").body("total", equalTo(1));
    list("customerCode=" + desk.customer + "&status=PLANNED").body("total", equalTo(0));
    list("customerCode=" + desk.customer + "&ready=true")
        .body("items[0].goodsReady", equalTo(true));
    list("query=SO-" + desk.customer + "&size=1").body("items.size()", equalTo(1));
  }

  @Test
  void customersAreAskedTwoWorkingDaysAhead() {
    events.tell(desk.registered(null), desk.released(desk.today()));
    UUID soon = events.expect(ShipmentPlanned.class, desk::isMine).shipmentId();
    LogisticsDesk other = new LogisticsDesk(events, clock);
    UUID later = other.planned();

    list("toConfirm=true&size=200")
        .body("items.id", hasItem(soon.toString()))
        .body("items.id", not(hasItem(later.toString())));
  }

  private static ValidatableResponse list(String query) {
    return as("zhou", "logistics").get("/shipments?" + query).then().statusCode(200);
  }
}
