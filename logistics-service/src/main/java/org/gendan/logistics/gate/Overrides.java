package org.gendan.logistics.gate;

import java.time.Instant;
import java.util.List;
import org.gendan.contracts.Money;
import org.gendan.logistics.gate.Condition.State;
import org.jspecify.annotations.Nullable;

/** The overrides of one shipment, as they hold now. */
record Overrides(List<GateOverride> all, Instant now) {

  /** The condition as it is, or as overridden when it is not met and somebody answers for it. */
  Condition over(Condition condition, @Nullable Money worth) {
    if (condition.passes()) {
      return condition;
    }
    return all.stream()
        .filter(override -> override.holds(condition.name(), worth, now))
        .findFirst()
        .map(override -> new Condition(condition.name(), State.OVERRIDDEN, override.id.toString()))
        .orElse(condition);
  }
}
