package org.gendan.e2e;

import static org.gendan.e2e.Person.*;

import java.util.List;
import java.util.Map;
import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** The painting is done by an outsourced workshop; the next step waits for what comes back. */
class OutsourcedOperationJourney {

  @Test
  void thePaintedTablesComeBackAndArePacked() {
    Table table = Factory.paintedTable(100);
    TheOrder order =
        TheOrder.placed(Factory.customer("CREDIT30"), table.code(), 6).agreed().is("RELEASED");
    TheTicket ticket = new TheTicket(order.tickets().getFirst()).started().completed(10);

    String subcontract = "/subcontracts/" + subcontractOf(order);
    WORKSHOP.tell(
        "procurement",
        subcontract,
        "acceptance",
        Map.of("promisedDate", TheOrder.today().plusDays(4).toString()));
    WAREHOUSE.tell(
        "procurement", subcontract, "returns", Map.of("good", 6, "rework", 0, "scrap", 0));

    Eventually.see("painted", () -> ticket.step(30, "incoming").intValue(), count -> count == 6);
    ticket.reported(30, 6, 0, 0).inspected(30, 6, 0, 0).is("FINISHED");
    order.tells(
        "outsourcing.requested.v1",
        "subcontract.sent.v1",
        "subcontract.accepted.v1",
        "subcontract.returned.v1",
        "goods.finished.v1");
  }

  private static String subcontractOf(TheOrder order) {
    return Eventually.see(
            "an outsourced order",
            () ->
                BUYER
                    .get("procurement", "/subcontracts?orderId=" + order.id())
                    .getList("items.id", String.class),
            (List<String> found) -> !found.isEmpty())
        .getFirst();
  }
}
