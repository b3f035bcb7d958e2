package org.gendan.order.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.Money;
import org.gendan.platform.problem.RuleBroken;

/**
 * How much an override may put at risk, by currency (特批限额). In a currency without a limit nothing
 * is overridden.
 */
@ApplicationScoped
class OverrideLimits {

  private final Map<String, BigDecimal> limits;

  OverrideLimits(
      @ConfigProperty(name = "gendan.gate.override-limit") Map<String, BigDecimal> limits) {
    this.limits = limits;
  }

  void check(Money worth) {
    BigDecimal limit = limits.getOrDefault(worth.currency(), BigDecimal.ZERO);
    if (worth.amount().compareTo(limit) > 0) {
      throw new RuleBroken(
          "gate/beyond-limit", Map.of("limit", limit.toPlainString() + " " + worth.currency()));
    }
  }
}
