package org.gendan.procurement;

import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractSent;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.access.AccessCheck;
import org.gendan.testkit.access.ForgedTokens;
import org.gendan.testkit.access.SideDoors;
import org.junit.jupiter.api.Test;

/** Who may do what here, as the matrix decides it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessIT {

  @Inject Events events;

  @Test
  void everyRoleMayDoWhatTheMatrixSays() {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    move(desk.wood, "P1");
    move(desk.wood, "P2");
    TestOrder order = desk.release(TestOrder.of(desk.chair, 4));
    desk.checked(order, "SHORT");
    String ours = "W" + desk.chair;
    String purchase = desk.orderAll().toString();
    PurchaseDesk.promised(UUID.fromString(purchase), today().plusDays(7));
    receive(purchase, desk.screw, "P1");
    receive(purchase, desk.screw, "P2");

    new AccessCheck("procurement")
        .scope("plants", "P1", "P2")
        .scope("workshops", ours, "V" + desk.chair)
        .knowing("/purchase-orders/{id}", purchase, purchase)
        .knowing("/subcontracts/{id}", subcontract(ours), subcontract("V" + desk.chair))
        .knowing("/suppliers/{code}", desk.supplier, desk.supplier)
        .knowing("/products/{code}", desk.chair, desk.chair)
        .knowing(
            "/material-checks/{orderId}", order.orderId().toString(), order.orderId().toString())
        .asking("/gross-needs", "month=2030-01")
        .saying("POST /subcontracts/{id}/progress", Map.of("done", 1))
        .saying("POST /subcontracts/{id}/returns", Map.of("good", 1))
        .prices("\"total\":{", "\"feePerUnit\":{")
        .assertKept();
  }

  @Test
  void forgedTokensOpenNothing() {
    new ForgedTokens("procurement-service").assertRefused();
  }

  @Test
  void sideDoorsAreShut() {
    new SideDoors().assertShut();
  }

  private static void move(String material, String plant) {
    Map<String, Object> movement = new HashMap<>(PurchaseDesk.movement(material, "20", "M2"));
    movement.put("plant", plant);
    as("keeper", "warehouse").body(movement).post("/stock-movements").then().statusCode(204);
  }

  private static void receive(String purchase, String material, String plant) {
    Map<String, Object> delivery = new HashMap<>(PurchaseDesk.delivery(material, 5));
    delivery.put("plant", plant);
    PurchaseDesk.receive(UUID.fromString(purchase), delivery).then().statusCode(200);
  }

  private String subcontract(String workshop) {
    Quantity ten = new Quantity(BigDecimal.TEN, "EA");
    OutsourcingRequested asked =
        new OutsourcingRequested(
            UUID.randomUUID(),
            "SC-9",
            List.of(new Peg(UUID.randomUUID(), UUID.randomUUID(), ten)),
            30,
            "喷漆",
            workshop,
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
