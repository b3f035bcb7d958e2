package org.gendan.order.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The overrides of one order, as they hold now. */
record Overrides(List<GateOverride> all, Instant now) {

  Optional<GateOverride> of(Condition.Name condition) {
    return all.stream().filter(override -> override.holds(condition, now)).findFirst();
  }
}
