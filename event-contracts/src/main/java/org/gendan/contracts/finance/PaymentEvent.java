package org.gendan.contracts.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;
import org.jspecify.annotations.Nullable;

/** Topic {@code finance.payment.v1}: the money of one order. Key: order id. */
public sealed interface PaymentEvent extends Event {

  UUID orderId();

  @Override
  default String key() {
    return orderId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of(orderId());
  }

  /** The gates that money can open; a part that opens none is NONE. */
  enum Gate {
    RELEASE,
    SHIP,
    NONE
  }

  /**
   * One part of a payment plan.
   *
   * @param kind DEPOSIT (订金), BALANCE (余款) or CREDIT (账期)
   * @param dueDate null while the part waits for an event, as credit days wait for the signature
   */
  record PlanPart(UUID partId, String kind, Gate gate, Money amount, @Nullable LocalDate dueDate) {}

  /**
   * Finance's answer in the review (信用评估).
   *
   * @param state OK, WARN or STOP
   */
  record CreditAssessed(
      UUID orderId, UUID customerId, int round, String state, @Nullable String reason)
      implements PaymentEvent {}

  /** The plan made from the customer's terms; a gate without a part is not guarded by money. */
  record PaymentPlanMade(UUID orderId, UUID customerId, Money total, List<PlanPart> parts)
      implements PaymentEvent {}

  /** The customer was asked to pay this part (付款通知). */
  record PaymentNotified(UUID orderId, UUID partId, String kind, Money amount)
      implements PaymentEvent {}

  /** Finance confirmed that the money arrived (到账确认). */
  record PaymentConfirmed(
      UUID orderId, UUID receiptId, Money amount, String bankReference, String confirmedBy)
      implements PaymentEvent {}

  /** A confirmed receipt was undone (退票/冲销). */
  record PaymentReversed(UUID orderId, UUID receiptId, Money amount, String reason)
      implements PaymentEvent {}

  /** All parts that guard this gate are paid. Evidence: the receipts that paid them. */
  record GateConditionMet(UUID orderId, Gate gate, List<UUID> receiptIds) implements PaymentEvent {}

  /** A gate whose money was there lost it; whoever guards the gate closes it. */
  record GateConditionLost(UUID orderId, Gate gate, String reason) implements PaymentEvent {}

  /** Nothing of this order is owed any more (应收结清). */
  record ReceivablePaid(UUID orderId, Money total) implements PaymentEvent {}

  /** Money for an order that had been settled was lost: it is owed again. */
  record ReceivableReopened(UUID orderId, Money outstanding, String reason)
      implements PaymentEvent {}

  /** A part is past its due date (逾期); the level rises with each reminder. */
  record ReceivableOverdue(
      UUID orderId, UUID partId, Money outstanding, LocalDate dueDate, int level)
      implements PaymentEvent {}
}
