package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** There is no board in the store, and the supplier is late on top. */
class LateSupplierJourney {

  @Test
  void theTicketWaitsForTheMaterialAndTheTimelineSaysWhy() {
    Table table = Factory.table(0);
    TheOrder order =
        TheOrder.placed(Factory.customer("CREDIT30"), table.code(), 3).agreed().is("RELEASED");
    Eventually.see("material is short", order::materialCheck, "SHORT"::equals);

    String purchase = ThePurchase.forMaterial(table.board());
    Person.BUYER.tell(
        "procurement",
        purchase,
        "acknowledgement",
        Map.of("promisedDate", TheOrder.today().plusDays(5).toString()));
    Eventually.see("material is dated", order::materialCheck, "DATED"::equals);
    Person.BUYER.tell(
        "procurement",
        purchase,
        "promises",
        Map.of("promisedDate", TheOrder.today().plusDays(9).toString(), "reason", "设备故障"));
    TheTicket ticket = new TheTicket(order.tickets().getFirst());
    assertThat(ticket.accepted().tryToStart().statusCode()).isBetween(400, 499);
    ThePurchase.receivedInFull(purchase);

    Eventually.see("material is complete", order::materialCheck, "COMPLETE"::equals);
    ticket.running().completed(10).reported(20, 3, 0, 0).inspected(20, 3, 0, 0).is("FINISHED");
    order.tells(
        "purchase-order.sent.v1",
        "purchase-order.acknowledged.v1",
        "purchase-order.redated.v1",
        "goods-receipt.inspected.v1",
        "ticket.started.v1",
        "goods.finished.v1");
  }
}
