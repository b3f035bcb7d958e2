package org.gendan.order.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.order.OrderEvent.PartnerOrderRecorded;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.order.order.OrderCommands.Channel;
import org.gendan.order.order.OrderCommands.Line;
import org.gendan.order.order.OrderCommands.RecordOrder;
import org.gendan.order.order.OrderCommands.TradeType;
import org.gendan.order.order.RecordingOrders;
import org.gendan.order.order.RecordingOrders.Recorded;
import org.gendan.order.party.PartyRepository;
import org.gendan.platform.inbox.PartnerVerdicts;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.Refusals;

/**
 * Writes down what a customer's system ordered, under the rules of the order desk. What breaks a
 * rule is answered, not thrown: nothing of this conversation waits behind it.
 */
@ApplicationScoped
class PlacedOrders {

  private final RecordingOrders recording;
  private final Validator validator;
  private final Outbox outbox;
  private final Clock clock;
  private final PartyRepository parties;
  private final Duration patience;

  PlacedOrders(
      RecordingOrders recording,
      PartyRepository parties,
      Validator validator,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "gendan.partner.customer-patience") Duration patience) {
    this.recording = recording;
    this.parties = parties;
    this.patience = patience;
    this.validator = validator;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * An order whose customer we have not heard of yet is parked with its conversation until we have;
   * who is not there a day later is nobody.
   */
  @Transactional
  void take(PartnerOrderPlaced placed) {
    if (parties.customer(placed.customerCode()).isEmpty()) {
      Instant until = placed.receivedAt().plus(patience);
      PartnerVerdicts.await("customer " + placed.customerCode(), until, clock.instant());
    }
    try {
      Recorded order = recording.take(checked(command(placed)));
      outbox.add(
          new PartnerOrderRecorded(
              order.orderId(),
              order.orderNo(),
              placed.receiptId(),
              placed.partner(),
              placed.externalNo()));
    } catch (Problem | ConstraintViolationException refused) {
      outbox.add(
          new PartnerOrderRefused(
              placed.receiptId(), placed.conversation(), Refusals.reasons(refused)));
    }
  }

  private RecordOrder checked(RecordOrder command) {
    Set<ConstraintViolation<RecordOrder>> broken = validator.validate(command);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
    return command;
  }

  private RecordOrder command(PartnerOrderPlaced placed) {
    return new RecordOrder(
        placed.customerCode(),
        placed.externalNo(),
        Channel.API,
        TradeType.valueOf(placed.tradeType()),
        placed.currency(),
        placed.rush(),
        earlier(placed.receivedAt(), clock.instant()),
        placed.lines().stream()
            .map(
                line ->
                    new Line(
                        line.productCode(),
                        line.quantity(),
                        line.unitPrice(),
                        line.requestedDate(),
                        line.requirements()))
            .toList());
  }

  /** The clocks of two machines differ; nothing reached us later than now. */
  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
