package org.gendan.production.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.platform.problem.RuleBroken;

/**
 * Decides whether work for some orders may start or go on, under the locks of what it decides from
 * (开工闸口).
 */
@ApplicationScoped
public class StartGate {

  private final StandingRepository standings;
  private final MaterialRepository materials;
  private final Clock clock;

  StartGate(StandingRepository standings, MaterialRepository materials, Clock clock) {
    this.standings = standings;
    this.materials = materials;
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
        inOrder(orderIds)
            .flatMap(
                id ->
                    Stream.of(
                        standings.locked(id).condition(), materials.locked(id).condition(today)))
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
    if (!inOrder(orderIds).allMatch(id -> standings.locked(id).mayProceed())) {
      throw new RuleBroken("gate/order-stopped", Map.of());
    }
  }

  /** The conditions of all these orders, as of now. */
  public List<Condition> conditions(Collection<UUID> orderIds) {
    LocalDate today = today();
    return orderIds.stream()
        .flatMap(
            id ->
                Stream.of(
                    standings.asOfNow(id).condition(), materials.asOfNow(id).condition(today)))
        .toList();
  }

  /** Always in the same sequence, so that nobody waits crosswise. */
  private static Stream<UUID> inOrder(Collection<UUID> orderIds) {
    return new TreeSet<>(orderIds).stream();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
