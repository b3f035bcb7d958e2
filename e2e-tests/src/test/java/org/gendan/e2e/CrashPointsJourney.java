package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/**
 * One order, and a service that dies between every two steps of writing it down, telling of it and
 * hearing of its money. Each start recovers from the crash before and runs into the next.
 */
class CrashPointsJourney {

  private static final List<String> WHILE_TELLING =
      List.of(
          "after-begin",
          "after-insert-before-outbox",
          "after-outbox-before-commit",
          "after-commit-before-response",
          "relay-after-read",
          "relay-after-send-before-ack",
          "relay-after-ack-before-mark");

  private static final List<String> WHILE_HEARING =
      List.of(
          "consumer-after-poll/order.gate",
          "consumer-after-inbox-before-effect/order.gate",
          "gate-after-lock",
          "consumer-after-effect-before-commit/order.gate",
          "consumer-after-commit-before-offset/order.gate");

  @Test
  void anOrderIsWrittenDownToldAndReleasedOnceWhateverDiesWhenever() {
    Table table = Factory.table(100);
    String customer = Factory.customer("PREPAID");
    TheOrder.placed(customer, table.code(), 1);
    String externalNo = UUID.randomUUID().toString();

    Crashes telling = Crashes.inARow("order", WHILE_TELLING);
    TheOrder order = TheOrder.insistedOn(customer, table.code(), 10, externalNo);
    telling.survived();

    Eventually.see("it is told", order::story, story -> story.contains("order.received.v1"));
    assertThat(order.story()).containsOnlyOnce("order.received.v1");
    assertThat(TheOrder.withExternalNo(externalNo)).hasSize(1);
    order.agreed();
    Eventually.see(
        "the plan is at the gate", order::story, story -> story.contains("payment-plan.made.v1"));
    var deposit = order.share(30);

    Crashes hearing = Crashes.inARow("order", WHILE_HEARING);
    order.paid(deposit);
    hearing.survived();

    order.is("RELEASED");
    Crashes.thenNothingIsLostAndNothingHappenedTwice();
    assertThat(order.story())
        .containsOnlyOnce("order.released.v1")
        .containsOnlyOnce("ticket.created.v1")
        .containsOnlyOnce("shipment.planned.v1")
        .containsOnlyOnce("cost-sheet.opened.v1");
    assertThat(order.tickets()).hasSize(1);
  }
}
