package org.gendan.production.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gendan.platform.problem.RuleBroken;

/**
 * Decides whether work for some orders may start or go on, under the lock of what it decides from.
 */
@ApplicationScoped
public class StartGate {

  private final StandingRepository standings;
  private final Clock clock;

  StartGate(StandingRepository standings, Clock clock) {
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * Lets work start.
   *
   * @throws RuleBroken when a condition is not met
   */
  public void passToStart(Collection<UUID> orderIds) {
    LocalDate today = today();
    String unmet =
        standings.locked(orderIds).stream()
            .flatMap(standing -> standing.conditions(today).stream())
            .filter(condition -> !condition.met())
            .map(condition -> condition.name() + "=" + condition.state())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!unmet.isEmpty()) {
      throw new RuleBroken("gate/start-closed", Map.of("conditions", unmet));
    }
  }

  /**
   * Lets stopped work go on.
   *
   * @throws RuleBroken when an order is held or cancelled
   */
  public void passToResume(Collection<UUID> orderIds) {
    if (!standings.locked(orderIds).stream().allMatch(OrderStanding::mayProceed)) {
      throw new RuleBroken("gate/order-stopped", Map.of());
    }
  }

  /** The conditions of all these orders, as of now. */
  public List<Condition> conditions(Collection<UUID> orderIds) {
    LocalDate today = today();
    return orderIds.stream()
        .flatMap(id -> standings.asOfNow(id).conditions(today).stream())
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
