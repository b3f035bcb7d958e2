package org.gendan.e2e;

import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** The customer pays before we even have a plan for the money. */
class PaymentBeforePlanJourney {

  @Test
  void theMoneyIsKeptAndOpensTheGateWhenThePlanIsThere() {
    Table table = Factory.table(100);
    TheOrder order = TheOrder.placed(Factory.customer("PREPAID"), table.code(), 10);

    order.paid(order.total());
    order.agreed();

    order.is("RELEASED");
  }
}
