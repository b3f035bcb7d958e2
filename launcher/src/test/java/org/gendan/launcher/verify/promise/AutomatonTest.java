package org.gendan.launcher.verify.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.launcher.verify.evidence.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutomatonTest {

  @Test
  void anOrderGoesItsWayAndComesBackFromAHold() {
    Automaton.Walk walk = Automaton.of("order.order.v1").walk();

    for (String fact :
        new String[] {"order.received", "review.requested", "order.held", "order.resumed"}) {
      assertTrue(walk.take(told(fact)), fact);
    }

    assertEquals("REVIEWING", walk.state());
  }

  @Test
  void noStepIsSkipped() {
    Automaton.Walk walk = Automaton.of("order.order.v1").walk();
    walk.take(told("order.received"));

    assertFalse(walk.take(told("order.released")));
    assertEquals("DRAFT", walk.state());
  }

  @Test
  void whereADocumentMovesOnWithoutAFactItMayStandToo() {
    Automaton.Walk walk = Automaton.of("production.ticket.v1").walk();
    for (String fact :
        new String[] {"created", "slotted", "issued", "accepted", "started", "finished"}) {
      assertTrue(walk.take(told("ticket." + fact)), fact);
    }

    assertTrue(walk.mayBe("FINISHED"));
    assertTrue(walk.mayBe("CLOSED"));
    assertFalse(walk.mayBe("RUNNING"));
  }

  /** A fact no line knows of would be taken for an illegal step wherever it is told. */
  @ParameterizedTest
  @MethodSource("factsOfDocuments")
  void everyFactOfADocumentIsAStepSomewhere(EventType fact) {
    assertTrue(
        Automaton.of(fact.topic()).facts().contains(fact.name()), fact.name() + " has no line");
  }

  static Stream<EventType> factsOfDocuments() {
    return EventTypes.all().stream().filter(type -> !Automaton.of(type.topic()).facts().isEmpty());
  }

  private static Told told(String fact) {
    return new Told("any", 0, 0, 0, "key", Map.of("ce_type", fact + ".v1"), new byte[0]);
  }
}
