package org.gendan.order.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.contracts.Money;

/**
 * The overrides of one order, as they hold now.
 *
 * @param worth of the order: an override that was approved for less does not hold
 */
record Overrides(List<GateOverride> all, Money worth, Instant now) {

  Optional<GateOverride> of(Condition.Name condition) {
    return all.stream().filter(override -> override.holds(condition, worth, now)).findFirst();
  }
}
