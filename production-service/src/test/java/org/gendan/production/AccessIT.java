package org.gendan.production;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
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
    Factory ours = new Factory(events).build();
    Factory theirs = new Factory(events).build();

    String ourTicket = ticket(ours);
    String theirTicket = ticket(theirs);
    byte[] picture = Pictures.jpeg(3);

    new AccessCheck("production")
        .scope("plants", ours.finishPlant, theirs.finishPlant)
        .scope("workshops", ours.workshop, theirs.workshop)
        .knowing("/tickets/{id}", ourTicket, theirTicket)
        .knowing("/tickets/{id}/steps/{stepNo}", "30", "30")
        .knowingAtWorkshops("/tickets/{id}/steps/{stepNo}", "20", "20")
        .knowing(
            "/tickets/{id}/photos/{photoId}",
            Pictures.at(ourTicket, 30, picture),
            Pictures.at(theirTicket, 30, picture))
        .knowingAtWorkshops(
            "/tickets/{id}/photos/{photoId}",
            Pictures.at(ourTicket, 20, picture),
            Pictures.at(theirTicket, 20, picture))
        .asking("/tickets/{id}/steps/{stepNo}/photos", "about=REPORT")
        .sending("POST /tickets/{id}/steps/{stepNo}/photos", "image/jpeg", picture)
        .knowing("/products/{code}", ours.chair, ours.chair)
        .knowing("/slots?workCentre={code}", ours.packing, theirs.packing)
        .knowingAtWorkshops("/slots?workCentre={code}", ours.painting, theirs.painting)
        .asking("/slots", "workCentre={code}&from=2030-01-07&to=2030-01-08")
        .asking("/slots/lanes", "from=2030-01-07&to=2030-01-08")
        .asking("/steps", "status=WAITING")
        .saying("POST /tickets/{id}/photos/{photoId}/removal", Map.of("reason", "拍到人了"))
        .saying("POST /tickets/{id}/steps/{stepNo}/completion", Map.of())
        .saying("POST /tickets/{id}/steps/{stepNo}/inspections", Map.of("accepted", 1))
        .saying("POST /tickets/{id}/steps/{stepNo}/reports", Map.of("good", 1))
        .assertKept();
  }

  @Test
  void forgedTokensOpenNothing() {
    new ForgedTokens("production-service").assertRefused();
  }

  @Test
  void sideDoorsAreShut() {
    new SideDoors().assertShut();
  }

  /** An order for stools whose main place is the plant they end in was reviewed before. */
  private String ticket(Factory factory) {
    Map<String, Object> stool =
        new HashMap<>(
            Factory.product(
                factory.stool,
                List.of(
                    Factory.step(10, factory.sawing, "BLANK"),
                    Factory.step(20, factory.packing, "PACK"))));
    stool.put("plant", factory.finishPlant);
    Factory.as("p", "planner").body(stool).post("/products").then().statusCode(201);
    UUID reviewed = UUID.randomUUID();
    events.tell(factory.review(reviewed, UUID.randomUUID(), 1, 6));
    events.expect(SlotOffered.class, fact -> fact.orderId().equals(reviewed));
    fitsNowhere(factory);
    return factory.issued(UUID.randomUUID(), factory.chair, 3);
  }

  private void fitsNowhere(Factory factory) {
    UUID order = UUID.randomUUID();
    events.tell(factory.release(order, UUID.randomUUID(), factory.stool, 9_000));
    Factory.ticketOf(order);
  }
}
