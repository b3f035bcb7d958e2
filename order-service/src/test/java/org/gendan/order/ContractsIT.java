package org.gendan.order;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.contracts.finance.PaymentEvent.ReceivableReopened;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.testkit.ConsumedFacts;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractsIT {

  @Test
  void everySampleIsTaken() {
    // Facts that move our own orders wait, parked, for an order that is not there.
    ConsumedFacts.assertTolerant(
        List.of(
            CreditAssessed.class,
            PaymentPlanMade.class,
            PaymentConfirmed.class,
            GateConditionMet.class,
            GateConditionLost.class,
            ReceivablePaid.class,
            ReceivableReopened.class,
            ShipmentSigned.class,
            ShipmentDisputed.class));
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("order-service");
  }
}
