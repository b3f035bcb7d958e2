package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** The customer wants what is ready; the rest follows. */
class PartialShipmentJourney {

  @Test
  void twoTrucksOneOrder() {
    Table table = Factory.table(100);
    TheOrder order = TheOrder.placed(Factory.customer("CREDIT30"), table.code(), 10).agreed();
    TheTicket ticket = new TheTicket(order.is("RELEASED").tickets().getFirst()).started();
    new TheShipment(order.shipments().getFirst()).split(4);
    List<String> both = order.shipments();
    assertThat(both).hasSize(2);

    ticket.completed(10).reported(20, 6, 0, 0).inspected(20, 6, 0, 0);
    both.forEach(id -> new TheShipment(id).agreed());
    TheShipment early = new TheShipment(sixPieces(both)).is("CLEARED").loaded().departed().signed();
    order.is("RELEASED");
    ticket.reported(20, 4, 0, 0).inspected(20, 4, 0, 0).is("FINISHED");
    both.stream()
        .map(TheShipment::new)
        .filter(one -> !one.status().equals("SIGNED"))
        .forEach(late -> late.is("CLEARED").loaded().departed().signed());

    early.is("SIGNED");
    order.is("COMPLETED");
  }

  private static String sixPieces(List<String> shipments) {
    return shipments.stream()
        .filter(id -> new TheShipment(id).view().getDouble("lines[0].quantity") == 6)
        .findFirst()
        .orElseThrow();
  }
}
