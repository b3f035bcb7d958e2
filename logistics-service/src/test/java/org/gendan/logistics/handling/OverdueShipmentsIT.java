package org.gendan.logistics.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentOverdue;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OverdueShipmentsIT {

  @Inject Events events;
  @Inject Clock clock;

  @Test
  void goodsThatDoNotArriveInTimeAreReportedAndThoseThatDidAreNot() {
    LogisticsDesk late = new LogisticsDesk(events, clock);
    UUID lateId = late.loaded();
    late.depart(lateId, "zhou").then().statusCode(200);
    LogisticsDesk inTime = new LogisticsDesk(events, clock);
    inTime.arrived();

    as("root", "admin").body(Map.of("advance", "PT480H")).put("/ops/clock").then().statusCode(200);

    ShipmentOverdue overdue = events.expect(ShipmentOverdue.class, late::isMine);
    assertThat(overdue.eta()).isBefore(late.today());
    late.get(lateId).then().body("status", equalTo("DEPARTED"));
    assertThat(events.told(ShipmentOverdue.class)).noneMatch(inTime::isMine);
  }
}
