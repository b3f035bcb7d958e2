package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** The balance bounces while the goods stand on the truck. */
class ReversalBeforeDepartureJourney {

  @Test
  void theTruckDoesNotLeave() {
    Table table = Factory.table(100);
    TheOrder order = TheOrder.placed(Factory.customer("PREPAID"), table.code(), 4).agreed();
    order.paid(order.share(30));
    order.is("RELEASED");
    new TheTicket(order.tickets().getFirst())
        .started()
        .completed(10)
        .reported(20, 4, 0, 0)
        .inspected(20, 4, 0, 0)
        .is("FINISHED");
    String balance = order.paid(order.share(70));
    TheShipment shipment =
        new TheShipment(order.shipments().getFirst()).agreed().is("CLEARED").loaded();

    Person.FINANCE.tell(
        "finance", "/receipts/" + balance, "reversal-request", Map.of("reason", "银行退票"));
    Person.GENERAL_MANAGER.tell("finance", "/receipts/" + balance, "reversal", null);

    shipment.is("HELD");
    assertThat(shipment.tryToDepart().statusCode()).isBetween(400, 499);
    order.paid(order.share(70));
    shipment.is("LOADED").departed().signed();
    order.is("SETTLED");
  }
}
