package org.gendan.production.outsourcing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.production.floor.ReportingProgress;
import org.gendan.production.plant.Plant;
import org.gendan.production.plant.PlantRepository;
import org.gendan.production.plant.WorkCentre;
import org.gendan.production.plant.WorkCentreRepository;
import org.gendan.production.slot.Slot;
import org.gendan.production.slot.SlotService;
import org.gendan.production.ticket.Counts;
import org.gendan.production.ticket.Ticket;
import org.gendan.production.ticket.TicketRepository;

/** What happens to a step at a workshop, and giving it to somebody else. */
@ApplicationScoped
public class OutsourcingSteps {

  /** Gives a step to another work centre (改派). */
  record AssignStep(@NotBlank @Size(max = 40) String workCentre) {}

  private final TicketRepository tickets;
  private final ReportingProgress reporting;
  private final WorkCentreRepository workCentres;
  private final PlantRepository plants;
  private final SlotService slots;
  private final Outbox outbox;
  private final Clock clock;

  OutsourcingSteps(
      TicketRepository tickets,
      ReportingProgress reporting,
      WorkCentreRepository workCentres,
      PlantRepository plants,
      SlotService slots,
      Outbox outbox,
      Clock clock) {
    this.tickets = tickets;
    this.reporting = reporting;
    this.workCentres = workCentres;
    this.plants = plants;
    this.slots = slots;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  void returned(SubcontractReturned fact) {
    Counts counts = Counts.of(fact.good().value(), fact.rework().value(), fact.scrap().value());
    reporting.workBack(fact.ticketId(), fact.stepNo(), counts);
  }

  @Transactional
  void refused(SubcontractRefused fact) {
    BigDecimal sent =
        fact.pegs().stream()
            .map(peg -> peg.quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    tickets.toChange(fact.ticketId()).refused(fact.stepNo(), sent, fact.reason(), clock.instant());
  }

  @Transactional
  Ticket assign(UUID id, int stepNo, ExpectedVersion version, AssignStep command) {
    slots.hold();
    Ticket ticket = tickets.toChange(id);
    version.check(ticket.version());
    give(ticket, stepNo, command.workCentre());
    if (ticket.isSlotted()) {
      Slot slot =
          slots
              .replan(ticket.id(), ticket.workFrom(stepNo), ticket.afterStepBefore(stepNo))
              .orElseThrow(() -> new RuleBroken("slot/no-capacity", Map.of()).at("/workCentre"));
      ticket.slot(slot).forEach(outbox::add);
    }
    ticket.askWorkshops(clock.instant()).forEach(outbox::add);
    tickets.flush();
    return ticket;
  }

  /** Gives a step of a ticket that the caller holds to another work centre, and plans nothing. */
  public void give(Ticket ticket, int stepNo, String workCentre) {
    WorkCentre centre = workCentres.findById(workCentre);
    if (centre == null) {
      throw new RuleBroken("product/unknown-work-centre", Map.of("value", workCentre))
          .at("/workCentre");
    }
    Plant place = Objects.requireNonNull(plants.findById(centre.plant()));
    ticket.assign(stepNo, centre.code(), place.code(), place.isWorkshop(), clock.instant());
  }
}
