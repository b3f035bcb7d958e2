package org.gendan.order.gate;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the release gate, as people see it.
 *
 * @param evidence the event, or the override, that proves the state
 */
record Condition(Name name, State state, @Nullable String evidence) {

  /** What the gate asks for. */
  enum Name {
    /** Every line has a promised date that is not past (交期有效). */
    PROMISE,
    /** The money that the payment plan ties to the release is here (订金到账). */
    PAYMENT,
    /** Finance did not stop the customer's credit (信用). */
    CREDIT
  }

  /** Whether it is met. */
  enum State {
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

  boolean passes() {
    return state != State.OPEN;
  }
}
