package org.gendan.production.ticket;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.ReleasedLine;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.production.gate.OrderStanding;
import org.gendan.production.gate.StandingRepository;
import org.gendan.production.plant.WorkCentre;
import org.gendan.production.plant.WorkCentreRepository;
import org.gendan.production.product.Product;
import org.gendan.production.product.ProductRepository;
import org.gendan.production.product.RoutingStep;
import org.gendan.production.slot.Slot;
import org.gendan.production.slot.SlotService;
import org.gendan.production.slot.SlotService.Need;

/** A released order becomes tickets: one per line, planned and told to its plant at once. */
@ApplicationScoped
public class IssuingTickets {

  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyMM");

  private final TicketRepository tickets;
  private final StandingRepository standings;
  private final ProductRepository products;
  private final WorkCentreRepository workCentres;
  private final SlotService slots;
  private final Outbox outbox;
  private final Clock clock;

  IssuingTickets(
      TicketRepository tickets,
      StandingRepository standings,
      ProductRepository products,
      WorkCentreRepository workCentres,
      SlotService slots,
      Outbox outbox,
      Clock clock) {
    this.tickets = tickets;
    this.standings = standings;
    this.products = products;
    this.workCentres = workCentres;
    this.slots = slots;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** An order that has its tickets, or was called off meanwhile, gets none. */
  @Transactional
  public void issue(OrderReleased order) {
    OrderStanding standing = standings.locked(order.orderId());
    standing.released();
    if (standing.isCancelled() || tickets.hasAny(order.orderId())) {
      return;
    }
    Map<String, Product> made =
        products.byCode(order.lines().stream().map(ReleasedLine::productCode).collect(toSet()));
    Map<String, WorkCentre> centres =
        workCentres.byCode(
            made.values().stream()
                .flatMap(product -> product.routing().stream())
                .map(RoutingStep::workCentre)
                .collect(toSet()));
    List<Ticket> fresh = new ArrayList<>();
    List<Need> needs = new ArrayList<>();
    for (ReleasedLine line :
        order.lines().stream().sorted(Comparator.comparingInt(ReleasedLine::lineNo)).toList()) {
      Product product = made.get(line.productCode());
      if (product == null) {
        throw new IllegalStateException(
            "An order names a product that nobody defined: " + line.productCode());
      }
      Ticket ticket = ticket(order, line, product, centres);
      fresh.add(ticket);
      needs.add(new Need(ticket.id, line.lineId(), product, line.quantity().value()));
    }
    Map<UUID, Slot> found = slots.forTickets(order.orderId(), needs);
    fresh.forEach(ticket -> tell(ticket, found));
  }

  private void tell(Ticket ticket, Map<UUID, Slot> found) {
    outbox.add(ticket.facts().created());
    Slot slot = found.get(ticket.id);
    if (slot != null) {
      ticket.slot(slot).forEach(outbox::add);
    }
    tickets.persist(ticket);
  }

  private Ticket ticket(
      OrderReleased order, ReleasedLine line, Product product, Map<String, WorkCentre> centres) {
    Ticket ticket = new Ticket();
    ticket.id = UuidV7.next(clock);
    ticket.createdAt = clock.instant();
    ticket.ticketNo = tickets.nextNumber(PERIOD.format(ticket.createdAt.atZone(clock.getZone())));
    ticket.plant = product.plant();
    ticket.productCode = product.code();
    ticket.productName = product.name();
    ticket.quantity = line.quantity().value();
    ticket.unit = line.quantity().unit();
    ticket.dueDate = line.promisedDate();
    ticket.rush = order.rush();
    ticket.requirements = line.requirements();
    ticket.pegs.add(
        new TicketPeg(
            order.orderId(), order.orderNo(), line.lineId(), ticket.quantity, BigDecimal.ZERO));
    addSteps(ticket, product.routing(), centres);
    return ticket;
  }

  private void addSteps(Ticket ticket, List<RoutingStep> routing, Map<String, WorkCentre> centres) {
    for (RoutingStep step : routing) {
      String place = Objects.requireNonNull(centres.get(step.workCentre())).plant();
      ticket.steps.add(new TicketStep(UuidV7.next(clock), ticket, step, place, ticket.quantity));
    }
    ticket.places();
  }
}
