package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** A customer on 30 days' credit: no money opens a gate; the receivable closes the order. */
class CreditCustomerJourney {

  @Test
  void goodsLeaveBeforeTheMoneyComes() {
    Table table = Factory.table(100);

    TheOrder order = TheOrder.placed(Factory.customer("CREDIT30"), table.code(), 5).agreed();
    order.is("RELEASED");
    new TheTicket(order.tickets().getFirst())
        .started()
        .completed(10)
        .reported(20, 5, 0, 0)
        .inspected(20, 5, 0, 0)
        .is("FINISHED");
    new TheShipment(order.shipments().getFirst())
        .agreed()
        .is("CLEARED")
        .loaded()
        .departed()
        .signed();
    order.is("COMPLETED");
    order.paid(order.total());

    order.is("SETTLED");
    assertThat(order.story()).doesNotContain("gate-condition.met.v1");
  }
}
