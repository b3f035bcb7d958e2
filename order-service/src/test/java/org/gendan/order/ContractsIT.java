package org.gendan.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Event;
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
import org.gendan.testkit.ProducedFacts;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.tumult.Tumult;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractsIT {

  /** Facts that move our own orders wait, parked, for an order that is not there. */
  private static final List<Class<? extends Event>> OF_OUR_ORDERS =
      List.of(
          CreditAssessed.class,
          PaymentPlanMade.class,
          PaymentConfirmed.class,
          GateConditionMet.class,
          GateConditionLost.class,
          ReceivablePaid.class,
          ReceivableReopened.class,
          ShipmentSigned.class,
          ShipmentDisputed.class);

  private static final String WRONG =
      """
      insert into published_events (lane, producer_seq, id, aggregatetype, aggregateid, aggregate_version,
        topic, type, headers, payload, created_at)
      values (99, 1, ?, 'order', 'x', 1, 'order.order.v1', 'order.held.v1', '{}', ?, now())""";

  @Test
  void everySampleIsTaken() {
    ConsumedFacts.assertTolerant(OF_OUR_ORDERS);
  }

  @Test
  void twiceOutOfOrderAndAmongPoisonEveryFactHasOneEffect() {
    Tumult.assertSurvived(OF_OUR_ORDERS);
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("order-service");
  }

  @Test
  void whatIsToldFitsTheContracts() {
    ProducedFacts.assertValid();
  }

  @Test
  void aFactThatBreaksItsContractIsFound() {
    UUID id = UUID.randomUUID();
    TestDatabase.update(WRONG, id, "{\"orderId\": \"nobody\"}".getBytes(UTF_8));
    try {
      assertThatThrownBy(ProducedFacts::assertValid)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("order.held.v1");
    } finally {
      TestDatabase.update("delete from published_events where id = ?", id);
    }
  }
}
