package org.gendan.procurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.ProducedFacts;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractsIT {

  private static final String WRONG =
      """
      insert into published_events (lane, producer_seq, id, aggregatetype, aggregateid, aggregate_version,
        topic, type, headers, payload, created_at)
      values (99, 1, ?, 'material', 'x', 1, 'procurement.material.v1', 'material.dated.v1', '{}', ?, now())""";

  @Inject Events events;

  @Test
  void whatIsToldFitsTheContracts() {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));
    events.expect(MaterialChecked.class, fact -> fact.orderId().equals(order.orderId()));

    ProducedFacts.assertValid();
  }

  @Test
  void aFactThatBreaksItsContractIsFound() {
    UUID id = UUID.randomUUID();
    TestDatabase.update(WRONG, id, "{\"orderId\": \"nobody\"}".getBytes(UTF_8));
    try {
      assertThatThrownBy(ProducedFacts::assertValid)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("material.dated.v1");
    } finally {
      TestDatabase.update("delete from published_events where id = ?", id);
    }
  }
}
