package org.gendan.production;

import static org.gendan.production.Factory.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gendan.contracts.Event;
import org.gendan.contracts.order.OrderEvent.OrderArchived;
import org.gendan.contracts.order.OrderEvent.OrderCancelled;
import org.gendan.contracts.order.OrderEvent.OrderConfirmed;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.testkit.ConsumedFacts;
import org.gendan.testkit.Events;
import org.gendan.testkit.ProducedFacts;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.tumult.Tumult;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractsIT {

  @Inject Events events;

  @Test
  void whatIsToldFitsTheContracts() {
    Factory factory = new Factory(events).build();
    factory.running(UUID.randomUUID(), factory.chair, 3);

    ProducedFacts.assertValid();
  }

  /**
   * Orders name our products and returns our tickets: what names one that is not there waits for
   * it, and what comes later of the same order queues behind.
   */
  @Test
  void everySampleIsUnderstood() {
    ConsumedFacts.assertTolerant(
        List.of(
            ReviewRequested.class,
            OrderConfirmed.class,
            OrderRejected.class,
            OrderReleased.class,
            OrderHeld.class,
            OrderResumed.class,
            OrderCancelled.class,
            OrderArchived.class,
            SubcontractReturned.class,
            SubcontractRefused.class));
  }

  @Test
  void oncePlantAndProductsAreThereEveryOrderIsTakenInAnyOrderTwiceAndAmongPoison() {
    Factory factory = new Factory(events).build();
    List<Map<String, Object>> routing = List.of(Factory.step(10, factory.sawing, "PACK"));
    as("planner", "planner")
        .body(
            Map.of(
                "products",
                Stream.of("DT-OAK-1800", "DC-OAK-0452")
                    .map(code -> Factory.product(code, routing))
                    .toList()))
        .post("/products/batch")
        .then()
        .statusCode(200);

    List<Class<? extends Event>> ofOurParts =
        List.of(SubcontractReturned.class, SubcontractRefused.class);
    ConsumedFacts.assertTolerant(ofOurParts);
    Tumult.assertSurvived(ofOurParts);
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("production-service");
  }
}
