package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/**
 * The inspector sends one piece back and throws one away; the customer still gets what was ordered.
 */
class ReworkAndScrapJourney {

  @Test
  void whatWasScrappedIsMadeAgain() {
    Table table = Factory.table(100);
    TheOrder order = TheOrder.placed(Factory.customer("CREDIT30"), table.code(), 10).agreed();
    TheTicket ticket = new TheTicket(order.is("RELEASED").tickets().getFirst()).started();

    ticket.completed(10).reported(20, 10, 0, 0).inspected(20, 8, 1, 1);
    assertThat(ticket.status()).isEqualTo("RUNNING");
    ticket.reported(20, 1, 0, 0).inspected(20, 1, 0, 0);
    ticket.completed(10).reported(20, 1, 0, 0).inspected(20, 1, 0, 0);

    ticket.is("FINISHED");
    assertThat(ticket.step(20, "passed")).isEqualByComparingTo("10");
    new TheShipment(order.shipments().getFirst()).agreed().is("CLEARED");
  }
}
