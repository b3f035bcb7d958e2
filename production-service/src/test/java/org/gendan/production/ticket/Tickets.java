package org.gendan.production.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.production.product.RoutingStep;
import org.gendan.production.product.Stage;
import org.gendan.production.slot.Slot;

/** Tickets for tests: of 10 pieces, steps 10, 20 and 30, the last of which is inspected. */
final class Tickets {

  static final Instant NOW = Instant.parse("2030-01-07T01:00:00Z");
  static final LocalDate DAY = LocalDate.of(2030, 1, 8);
  static final int[] ALL_HERE = {};

  private Tickets() {}

  static Ticket issued(int... outsourced) {
    Ticket ticket = planned(outsourced);
    ticket.slot(slot(ticket));
    return ticket;
  }

  static Ticket running(int... outsourced) {
    Ticket ticket = issued(outsourced);
    ticket.accept(NOW);
    ticket.start(NOW);
    return ticket;
  }

  static Ticket planned(int... outsourced) {
    Ticket ticket = new Ticket();
    ticket.id = UUID.randomUUID();
    ticket.ticketNo = "PT3001-000001";
    ticket.plant = "P1";
    ticket.productCode = "CHAIR";
    ticket.productName = "餐椅";
    ticket.quantity = BigDecimal.TEN;
    ticket.unit = "EA";
    ticket.dueDate = DAY.plusDays(20);
    ticket.createdAt = NOW;
    UUID order = UUID.randomUUID();
    ticket.pegs.add(peg(order, 6));
    ticket.pegs.add(peg(order, 4));
    for (int no : List.of(10, 20, 30)) {
      boolean outside = java.util.Arrays.stream(outsourced).anyMatch(step -> step == no);
      RoutingStep step =
          new RoutingStep(
              no,
              "WC" + no,
              "工序" + no,
              Stage.FINISH,
              BigDecimal.ZERO,
              BigDecimal.ONE,
              outside,
              no == 30 && !outside);
      ticket.steps.add(
          new TicketStep(UUID.randomUUID(), ticket, step, outside ? "W1" : "P1", ticket.quantity));
    }
    ticket.places();
    return ticket;
  }

  static Slot slot(Ticket ticket) {
    Map<Integer, Slot.Days> days = new LinkedHashMap<>();
    ticket.steps.forEach(step -> days.put(step.stepNo, new Slot.Days(DAY, DAY.plusDays(1))));
    return new Slot(DAY, DAY.plusDays(1), days);
  }

  static Counts good(int quantity) {
    return counts(quantity, 0, 0);
  }

  static Counts counts(int good, int rework, int scrap) {
    return Counts.of(
        BigDecimal.valueOf(good), BigDecimal.valueOf(rework), BigDecimal.valueOf(scrap));
  }

  private static TicketPeg peg(UUID order, int quantity) {
    return new TicketPeg(
        order, "SO1", UUID.randomUUID(), BigDecimal.valueOf(quantity), BigDecimal.ZERO);
  }
}
