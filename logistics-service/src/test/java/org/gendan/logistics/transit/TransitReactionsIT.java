package org.gendan.logistics.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.LogisticsDesk.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Money;
import org.gendan.contracts.logistics.TransitEvent.TransitEstimated;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TransitReactionsIT {

  @Inject Events events;
  @Inject Clock clock;

  @Test
  void aReviewIsAnsweredFromTheCustomersRegion() {
    String region = regionOf(7);
    LogisticsDesk desk = new LogisticsDesk(events, clock);

    events.tell(desk.registered(region), review(desk));

    assertThat(estimate(desk).days()).isEqualTo(7);
  }

  @Test
  void theReviewMayComeBeforeTheCustomer() {
    String region = regionOf(9);
    LogisticsDesk desk = new LogisticsDesk(events, clock);

    events.tell(review(desk));
    events.tell(desk.registered(region));

    assertThat(estimate(desk).days()).isEqualTo(9);
  }

  @Test
  void aReviewHeardTwiceIsAnsweredOnce() {
    LogisticsDesk desk = new LogisticsDesk(events, clock);
    ReviewRequested review = review(desk);
    Envelope envelope = events.tell(desk.registered(null), review).getLast();
    estimate(desk);

    events.tellAgain(review, envelope);

    LogisticsDesk witness = new LogisticsDesk(events, clock);
    events.tell(witness.registered(null), review(witness));
    estimate(witness);
    assertThat(events.told(TransitEstimated.class)).filteredOn(desk::isMine).hasSize(1);
  }

  private TransitEstimated estimate(LogisticsDesk desk) {
    return events.expect(TransitEstimated.class, desk::isMine);
  }

  private static String regionOf(int days) {
    String region = "R" + UUID.randomUUID().toString().substring(0, 8);
    as("zhou", "logistics")
        .body(Map.of("days", days, "carriers", List.of("德邦"), "preferred", true))
        .put("/transit-times/RAIL/" + region)
        .then()
        .statusCode(200);
    return region;
  }

  private ReviewRequested review(LogisticsDesk desk) {
    Money total = new Money(BigDecimal.TEN, "CNY");
    return new ReviewRequested(
        desk.orderId, "SO1", desk.customerId, 1, total, List.of(), clock.instant());
  }
}
