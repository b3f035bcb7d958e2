package org.gendan.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gendan.testkit.ConsumedFacts;
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
      values (99, 1, ?, 'customer', 'x', 1, 'customer.customer.v1', 'customer.changed.v1', '{}', ?, now())""";

  @Test
  void whatIsToldFitsTheContracts() {
    ProducedFacts.assertValid();
  }

  @Test
  void aFactThatBreaksItsContractIsFound() {
    UUID id = UUID.randomUUID();
    TestDatabase.update(WRONG, id, "{\"customerId\": \"nobody\"}".getBytes(UTF_8));
    try {
      assertThatThrownBy(ProducedFacts::assertValid)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("customer.changed.v1");
    } finally {
      TestDatabase.update("delete from published_events where id = ?", id);
    }
  }

  @Test
  void nobodyIsListenedTo() {
    ConsumedFacts.assertListed("customer-service");
  }
}
