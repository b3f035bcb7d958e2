package org.gendan.procurement.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.money;
import static org.gendan.procurement.PurchaseDesk.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.contracts.procurement.MaterialEvent.MaterialDated;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AnsweringReviewsIT {

  @Inject Events events;
  private PurchaseDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new PurchaseDesk(events).open();
  }

  @Test
  void whatIsMissingTakesTheSuppliersTime() {
    desk.stock(desk.screw, "1000", "EA");
    ReviewRequested question = question(TestOrder.of(desk.chair, 10));

    events.tell(question);

    assertThat(answer(question).kitDate()).isBetween(today().plusDays(7), today().plusDays(7 + 10));
  }

  @Test
  void withEverythingInStockTheMaterialIsHereAtOnce() {
    desk.stock(desk.screw, "1000", "EA");
    desk.stock(desk.wood, "1000", "M2");
    ReviewRequested question = question(TestOrder.of(desk.chair, 10));

    events.tell(question);

    assertThat(answer(question).kitDate()).isBefore(today().plusDays(11));
  }

  @Test
  void aQuestionAboutAnUnknownProductIsAnsweredOnceItIsKnown() {
    String late = "LATE-" + UUID.randomUUID();
    ReviewRequested question = question(TestOrder.of(late, 3));
    events.tell(question);

    events.tell(PurchaseDesk.bought(late, "EA"));

    assertThat(answer(question).kitDate()).isAfterOrEqualTo(today().plusDays(30));
  }

  @Test
  void theSameQuestionTwiceIsAnsweredOnce() {
    ReviewRequested question = question(TestOrder.of(desk.chair, 10));
    Envelope first = events.tell(question).getFirst();
    answer(question);

    events.tellAgain(question, first);
    ReviewRequested marker = question(TestOrder.of(desk.chair, 1));
    events.tell(marker);
    answer(marker);

    assertThat(
            events.told(MaterialDated.class).stream()
                .filter(fact -> fact.orderId().equals(question.orderId())))
        .hasSize(1);
  }

  private static ReviewRequested question(TestOrder order) {
    return new ReviewRequested(
        order.orderId(),
        "SO-1",
        UUID.randomUUID(),
        1,
        money("1990"),
        order.received().lines(),
        Instant.now());
  }

  private MaterialDated answer(ReviewRequested question) {
    return events.expect(
        MaterialDated.class,
        fact -> fact.orderId().equals(question.orderId()) && fact.round() == question.round());
  }
}
