package org.gendan.procurement;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractSent;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.testkit.ConsumedFacts;
import org.gendan.testkit.Events;
import org.gendan.testkit.OpenApiDocument;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.input.BadInput;
import org.gendan.testkit.tumult.Tumult;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InterfaceIT {

  @Inject Events events;

  @Test
  void theCommittedDescriptionIsFresh() {
    OpenApiDocument.assertFresh("procurement-service");
  }

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    PurchaseDesk desk = new PurchaseDesk(events).open();

    new BadInput()
        .knowing("/purchase-orders/{id}", purchase(desk))
        .knowing("/subcontracts/{id}", subcontract())
        .knowing("/suppliers/{code}", desk.supplier)
        .assertRefused();
  }

  @Test
  void everyFactIsTakenInAnyOrderAndTwice() {
    ConsumedFacts.assertTolerant();
  }

  @Test
  void twiceOutOfOrderAndAmongPoisonEveryFactHasOneEffect() {
    Tumult.assertSurvived(List.of());
  }

  @Test
  void consumersAreListed() {
    ConsumedFacts.assertListed("procurement-service");
  }

  private static String purchase(PurchaseDesk desk) {
    return as("wang", "buyer")
        .body(
            Map.of(
                "supplierCode",
                desk.supplier,
                "lines",
                List.of(Map.of("materialCode", desk.wood, "quantity", 20))))
        .post("/purchase-orders")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String subcontract() {
    Quantity ten = new Quantity(BigDecimal.TEN, "EA");
    OutsourcingRequested asked =
        new OutsourcingRequested(
            UUID.randomUUID(),
            "SC-9",
            List.of(new Peg(UUID.randomUUID(), UUID.randomUUID(), ten)),
            30,
            "喷漆",
            "W1",
            "CHAIR",
            ten,
            today().plusDays(9));
    events.tell(asked);
    return events
        .expect(SubcontractSent.class, fact -> fact.ticketId().equals(asked.ticketId()))
        .subcontractId()
        .toString();
  }
}
