package org.gendan.production.gate;

import static org.gendan.production.Factory.command;
import static org.gendan.production.Factory.material;
import static org.gendan.production.Factory.ticketOf;
import static org.gendan.production.Factory.view;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MaterialReactionsIT {

  @Inject Events events;
  private Factory factory;
  private final UUID order = UUID.randomUUID();

  @BeforeEach
  void buildFactory() {
    factory = new Factory(events).build();
  }

  @Test
  void materialBeforeReleaseOpensTheGate() {
    startsAfter(material(order, "COMPLETE"), released());
  }

  @Test
  void materialAfterReleaseOpensTheGate() {
    startsAfter(released(), material(order, "COMPLETE"));
  }

  @Test
  void withoutMaterialWorkDoesNotStart() {
    events.tell(released());
    String id = ticketOf(order);
    command(id, "acceptance", null).then().statusCode(200);

    command(id, "start", null).then().statusCode(422).body("code", equalTo("gate/start-closed"));
  }

  @Test
  void materialThatComesLaterKeepsTheGateClosedTillItsDay() {
    events.tell(
        released(), new MaterialChecked(order, "DATED", Factory.today().plusDays(3), List.of()));
    String id = ticketOf(order);
    command(id, "acceptance", null).then().statusCode(200);
    Events.eventually(() -> view(id).then().body("startGate[1].state", equalTo("DATED")));

    command(id, "start", null).then().statusCode(422);
    events.tell(new MaterialChecked(order, "DATED", Factory.today(), List.of()));

    Events.eventually(() -> view(id).then().body("startGate[1].met", equalTo(true)));
    command(id, "start", null).then().statusCode(200);
  }

  private void startsAfter(Event first, Event second) {
    events.tell(first);
    events.tell(second);
    String id = ticketOf(order);
    Events.eventually(() -> view(id).then().body("startGate.met", equalTo(List.of(true, true))));
    command(id, "acceptance", null).then().statusCode(200);
    command(id, "start", null).then().statusCode(200).body("status", equalTo("RUNNING"));
  }

  private Event released() {
    return factory.release(order, UUID.randomUUID(), factory.stool, 3);
  }
}
