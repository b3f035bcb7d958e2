package org.gendan.procurement.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.money;
import static org.gendan.procurement.PurchaseDesk.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.contracts.procurement.MaterialEvent.MaterialDated;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
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
  void whatOneReviewCountsOnIsNotPromisedToTheNext() {
    desk.stock(desk.screw, "1000", "EA");
    desk.stock(desk.wood, "7", "M2");
    ReviewRequested first = question(TestOrder.of(desk.chair, 10));
    ReviewRequested second = question(TestOrder.of(desk.chair, 10));

    events.tell(first);
    LocalDate one = answer(first).kitDate();
    events.tell(second);

    assertThat(one).isBefore(today().plusDays(7));
    assertThat(answer(second).kitDate()).isAfterOrEqualTo(today().plusDays(7));
  }

  @Test
  void aQuestionAboutAnUnknownProductIsAnsweredOnceItIsKnown() {
    String late = "LATE-" + UUID.randomUUID();
    ReviewRequested question = question(TestOrder.of(late, 3));
    events.tell(question);
    kept(question);

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

    assertThat(answers(question)).isEqualTo(1);
  }

  @Test
  void aRoundThatIsToldAnewIsAnsweredOnce() {
    ReviewRequested question = question(TestOrder.of(desk.chair, 10));
    events.tell(question);
    answer(question);

    events.tell(question);
    ReviewRequested marker = question(TestOrder.of(desk.chair, 1));
    events.tell(marker);
    answer(marker);

    assertThat(answers(question)).isEqualTo(1);
  }

  @Test
  void aWrongBillOfMaterialsKeepsNobodyElseWaiting() {
    String snake = "SNAKE-" + UUID.randomUUID();
    String late = "LATE-" + UUID.randomUUID();
    ReviewRequested wrong = question(TestOrder.of(snake, 1));
    ReviewRequested waiting = question(TestOrder.of(late, 3));
    events.tell(wrong, waiting);
    kept(wrong);
    kept(waiting);
    events.tell(PurchaseDesk.made(snake, PurchaseDesk.row(snake, "1", "EA")));
    desk.seen(snake);

    events.tell(PurchaseDesk.bought(late, "EA"));
    answer(waiting);

    events.tell(PurchaseDesk.made(snake, PurchaseDesk.row(desk.wood, "1", "M2")));
    answer(wrong);
  }

  @Test
  void manyQuestionsThatCannotBeAnsweredKeepNobodyElseWaiting() {
    String many =
        """
        insert into review_questions (order_id, round, wanted)
        select ('00000000-0000-0000-0001-' || lpad(i::text, 12, '0'))::uuid, 1,
          '{"wanted":[{"productCode":"NEVER-DEFINED","quantity":"1"}]}'
        from generate_series(1, 250) as i""";
    TestDatabase.update(many);
    try {
      String late = "LATE-" + UUID.randomUUID();
      ReviewRequested waiting = question(TestOrder.of(late, 3));
      events.tell(waiting);
      kept(waiting);
      events.tell(PurchaseDesk.bought(late, "EA"));

      answer(waiting);
    } finally {
      TestDatabase.update(
          "delete from review_questions where order_id < '00000000-0000-0000-0002-000000000000'");
    }
  }

  /** Only a question that was not answered at once has to wait for anything. */
  private static void kept(ReviewRequested question) {
    Events.eventually(
        () ->
            assertThat(
                    TestDatabase.rows(
                        "select 1 from review_questions where order_id = ? and answered_at is null",
                        row -> row.getInt(1),
                        question.orderId()))
                .isNotEmpty());
  }

  private long answers(ReviewRequested question) {
    return events.told(MaterialDated.class).stream()
        .filter(fact -> fact.orderId().equals(question.orderId()))
        .count();
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
