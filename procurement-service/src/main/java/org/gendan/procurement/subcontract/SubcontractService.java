package org.gendan.procurement.subcontract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gendan.contracts.procurement.SubcontractEvent;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.contracts.production.TicketEvent.TicketCancelled;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.procurement.subcontract.SubcontractCommands.AgreeFee;
import org.gendan.procurement.subcontract.SubcontractCommands.ReportProgress;
import org.gendan.procurement.subcontract.SubcontractCommands.ReturnWork;

/** Giving steps to workshops and taking the work back. */
@ApplicationScoped
class SubcontractService {

  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyMM");

  private final SubcontractRepository subcontracts;
  private final FeeRepository fees;
  private final ReturnLedger returns;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Scope scope;
  private final Clock clock;

  SubcontractService(
      SubcontractRepository subcontracts,
      FeeRepository fees,
      ReturnLedger returns,
      Outbox outbox,
      CurrentCause cause,
      Scope scope,
      Clock clock) {
    this.subcontracts = subcontracts;
    this.fees = fees;
    this.returns = returns;
    this.outbox = outbox;
    this.cause = cause;
    this.scope = scope;
    this.clock = clock;
  }

  /** The workshop is chosen by the routing, so the order goes out at once. */
  @Transactional
  void requested(OutsourcingRequested asked) {
    Instant now = clock.instant();
    Fee fee = fees.of(asked.workshop(), asked.productCode(), asked.orders());
    String number = subcontracts.nextNumber(PERIOD.format(now.atZone(clock.getZone())));
    Subcontract subcontract = new Subcontract(UuidV7.next(clock), number, asked, fee, now);
    outbox.add(subcontract.send());
    subcontracts.persist(subcontract);
  }

  /** What the workshop has already finished with stays as it is. */
  @Transactional
  void ticketCancelled(TicketCancelled ticket) {
    for (Subcontract subcontract : subcontracts.ofTicket(ticket.ticketId())) {
      if (subcontract.canCancel()) {
        subcontract.cancel(ticket.reason());
      }
    }
  }

  @Transactional
  Subcontract accept(UUID id, ExpectedVersion version, LocalDate promised) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return tell(id, version, subcontract -> subcontract.accept(promised, today));
  }

  @Transactional
  Subcontract refuse(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    return tell(id, version, subcontract -> subcontract.refuse(reason));
  }

  @Transactional
  Subcontract progress(UUID id, ReportProgress command) {
    Subcontract subcontract = subcontracts.toChange(id);
    outbox.add(subcontract.progress(command.done(), command.estimatedReady(), command.problem()));
    subcontract.heard(clock.instant());
    subcontracts.flush();
    return subcontract;
  }

  @Transactional
  Subcontract takeBack(UUID id, ReturnWork command) {
    Subcontract subcontract = subcontracts.toChange(id);
    Counted counted = command.counted();
    outbox.add(subcontract.takeBack(counted));
    subcontract.heard(clock.instant());
    subcontracts.flush();
    returns.add(subcontract, counted, command.deliveryNote());
    return subcontract;
  }

  @Transactional
  Subcontract close(UUID id, ExpectedVersion version) {
    return change(id, version, Subcontract::close);
  }

  @Transactional
  Subcontract cancel(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    return change(id, version, subcontract -> subcontract.cancel(reason));
  }

  /** Holds for work that goes out from now on. */
  @Transactional
  void agree(AgreeFee command) {
    if (!scope.allows(Kind.WORKSHOPS, command.workshop())) {
      throw new RuleBroken("subcontract/unknown-workshop", Map.of("workshop", command.workshop()))
          .at("/workshop");
    }
    fees.agree(command);
  }

  private Subcontract tell(
      UUID id, ExpectedVersion version, Function<Subcontract, SubcontractEvent> verb) {
    return change(
        id,
        version,
        subcontract -> {
          outbox.add(verb.apply(subcontract));
          subcontract.heard(clock.instant());
        });
  }

  private Subcontract change(UUID id, ExpectedVersion version, Consumer<Subcontract> verb) {
    Subcontract subcontract = subcontracts.toChange(id);
    version.check(subcontract.version);
    verb.accept(subcontract);
    subcontracts.flush();
    return subcontract;
  }
}
