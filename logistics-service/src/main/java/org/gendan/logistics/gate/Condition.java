package org.gendan.logistics.gate;

import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the ship gate, as people see it.
 *
 * @param evidence the event, the override or the log's shipment that proves the state
 */
public record Condition(Name name, State state, @Nullable String evidence) {

  /** What the gate asks for. */
  public enum Name {
    /** The goods are finished, and not set aside for another shipment (成品齐套). */
    GOODS,
    /** The money that the payment plan ties to shipping is here (余款到账). */
    PAYMENT,
    /** Finance did not stop the customer's credit (信用). */
    CREDIT,
    /** The order is released, and neither held nor cancelled (订单有效). */
    ORDER,
    /** Day, mode and address are agreed with the customer (发货信息已确认). */
    DETAILS
  }

  /** Whether it is met. */
  public enum State {
    MET,
    /** Nothing known yet, or known not to be met: closed on doubt. */
    OPEN,
    /** Not met, but somebody answers for it. */
    OVERRIDDEN
  }

  /** The override that opened it. */
  UUID overrideId() {
    return UUID.fromString(Objects.requireNonNull(evidence));
  }

  public boolean passes() {
    return state != State.OPEN;
  }

  ShipmentEvent.Condition fact() {
    return new ShipmentEvent.Condition(name.name(), state.name(), evidence);
  }
}
