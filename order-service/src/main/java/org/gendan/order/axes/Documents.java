package org.gendan.order.axes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentArrivalRedated;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCancelled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCleared;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDetailsConfirmed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHeld;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.procurement.SubcontractEvent;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractAccepted;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractDeliveryAnnounced;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractProgress;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractSent;
import org.gendan.contracts.production.TicketEvent;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.contracts.production.TicketEvent.StepReported;
import org.gendan.contracts.production.TicketEvent.TicketAccepted;
import org.gendan.contracts.production.TicketEvent.TicketCancelled;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketFinished;
import org.gendan.contracts.production.TicketEvent.TicketIssued;
import org.gendan.contracts.production.TicketEvent.TicketPaused;
import org.gendan.contracts.production.TicketEvent.TicketResumed;
import org.gendan.contracts.production.TicketEvent.TicketSlotted;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.platform.inbox.Reactions.Told;

/**
 * What facts say of the documents an order is worked on with: tickets, outsourced orders,
 * shipments.
 */
@ApplicationScoped
class Documents {

  private final Clock clock;

  Documents(Clock clock) {
    this.clock = clock;
  }

  void note(Axes axes, UUID order, Told told) {
    Envelope envelope = told.envelope();
    long version = envelope.version();
    switch (told.fact()) {
      case TicketEvent fact -> {
        state(fact)
            .ifPresent(state -> axes.document(order, fact.ticketId(), "TICKET", state, version));
        detail(fact, envelope.time())
            .ifPresent(detail -> axes.detail(order, fact.ticketId(), detail));
      }
      case SubcontractEvent fact -> {
        axes.document(order, fact.subcontractId(), "SUBCONTRACT", state(fact), version);
        axes.detail(order, fact.subcontractId(), detail(fact, envelope.time()));
      }
      case ShipmentEvent fact -> {
        state(fact)
            .ifPresent(
                state -> axes.document(order, fact.shipmentId(), "SHIPMENT", state, version));
        detail(fact).ifPresent(detail -> axes.detail(order, fact.shipmentId(), detail));
      }
      default -> {
        // No document of ours.
      }
    }
  }

  private static Optional<String> state(TicketEvent fact) {
    return switch (fact) {
      case TicketCreated _ -> Optional.of("PLANNED");
      case TicketStarted _ -> Optional.of("STARTED");
      case TicketFinished _ -> Optional.of("FINISHED");
      case TicketCancelled _ -> Optional.of("CANCELLED");
      default -> Optional.empty();
    };
  }

  private Optional<Detail> detail(TicketEvent fact, Instant at) {
    return switch (fact) {
      case TicketCreated made -> Optional.of(Detail.at(made.plant()).due(made.dueDate()));
      case TicketSlotted slot -> Optional.of(Detail.ready(slot.end()));
      case TicketIssued issued -> Optional.of(Detail.at(issued.plant()));
      case TicketStarted started -> Optional.of(Detail.at(started.plant()).then(Detail.heard(at)));
      case GoodsFinished goods -> Optional.of(Detail.inspected(goods.last()));
      case TicketFinished _ -> Optional.of(Detail.heard(at).then(Detail.done(day(at))));
      case TicketAccepted _, StepReported _, TicketPaused _, TicketResumed _ ->
          Optional.of(Detail.heard(at));
      default -> Optional.empty();
    };
  }

  private static String state(SubcontractEvent fact) {
    return switch (fact) {
      case SubcontractSent _ -> "SENT";
      case SubcontractAccepted _ -> "ACCEPTED";
      case SubcontractRefused _ -> "REFUSED";
      case SubcontractProgress _, SubcontractDeliveryAnnounced _ -> "RUNNING";
      case SubcontractReturned returned -> returned.last() ? "RETURNED" : "RUNNING";
    };
  }

  /** Silence counts from the day it was sent. */
  private Detail detail(SubcontractEvent fact, Instant at) {
    Detail heard = Detail.heard(at);
    return switch (fact) {
      case SubcontractSent sent ->
          heard
              .then(Detail.at(sent.workshop()).due(sent.dueDate()))
              .then(Detail.ready(sent.dueDate()));
      case SubcontractAccepted accepted -> heard.then(Detail.ready(accepted.promisedDate()));
      case SubcontractRefused _ -> heard;
      case SubcontractProgress progress -> heard.then(Detail.ready(progress.estimatedReady()));
      case SubcontractDeliveryAnnounced sent -> heard.then(Detail.ready(sent.expectedOn()));
      case SubcontractReturned returned ->
          returned.last() ? heard.then(Detail.done(day(at))) : heard;
    };
  }

  private static Optional<String> state(ShipmentEvent fact) {
    return switch (fact) {
      case ShipmentPlanned _ -> Optional.of("PLANNED");
      case ShipmentCleared _ -> Optional.of("CLEARED");
      case ShipmentHeld _ -> Optional.of("HELD");
      case ShipmentDeparted _ -> Optional.of("DEPARTED");
      case ShipmentSigned _ -> Optional.of("SIGNED");
      case ShipmentDisputed _ -> Optional.of("DISPUTED");
      case ShipmentCancelled _ -> Optional.of("CANCELLED");
      default -> Optional.empty();
    };
  }

  private Optional<Detail> detail(ShipmentEvent fact) {
    return switch (fact) {
      case ShipmentPlanned planned -> Optional.of(Detail.ready(planned.plannedDate()));
      case ShipmentDetailsConfirmed agreed -> Optional.of(Detail.ready(agreed.shipDate()));
      case ShipmentArrivalRedated moved -> Optional.of(Detail.ready(moved.eta()));
      case ShipmentDeparted left ->
          Optional.of(Detail.ready(left.eta()).then(Detail.done(day(left.departedAt()))));
      default -> Optional.empty();
    };
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
