package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** The customer pays 30 % before we start and the rest before the goods leave. */
class PrepaidDomesticJourney {

  @Test
  void fromTheFirstCallToTheMoneyInTheBank() {
    Table table = Factory.table(100);
    TheOrder order = TheOrder.placed(Factory.customer("PREPAID"), table.code(), 10).agreed();
    assertThat(order.status()).isEqualTo("CONFIRMED");

    order.paid(order.share(30));
    order.is("RELEASED");
    TheTicket ticket = new TheTicket(order.tickets().getFirst()).started();
    ticket.completed(10).reported(20, 10, 0, 0).inspected(20, 10, 0, 0).is("FINISHED");
    TheShipment shipment = new TheShipment(order.shipments().getFirst()).agreed();
    assertThat(shipment.status()).isEqualTo("DETAILS_CONFIRMED");
    order.paid(order.share(70));
    shipment.is("CLEARED").loaded().departed().signed();

    order.is("SETTLED");
    Person.MERCHANDISER.tell("order", order.path(), "archiving", null);
    order.is("ARCHIVED");
    order.tells(
        "order.received.v1",
        "review.requested.v1",
        "order.replied.v1",
        "order.confirmed.v1",
        "payment-plan.made.v1",
        "order.released.v1",
        "ticket.started.v1",
        "goods.finished.v1",
        "shipment.cleared.v1",
        "shipment.departed.v1",
        "shipment.signed.v1",
        "order.settled.v1");
    assertThat(order.story())
        .contains(
            "material.checked.v1",
            "ticket.created.v1",
            "shipment.planned.v1",
            "cost-sheet.opened.v1");
  }
}
