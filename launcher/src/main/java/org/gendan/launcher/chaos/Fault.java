package org.gendan.launcher.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;

/**
 * What is done to one component, and how soon a transaction must succeed again.
 *
 * @param bound counted from the kill, or from the end of the pause
 */
record Fault(String component, Kind kind, Duration bound) {

  enum Kind {
    KILL,
    PAUSE,
    /** Killed, and its disk is empty when it comes back. */
    WIPE
  }

  /** A token that is alive must not need the one who gave it. */
  private static final Duration NO_EFFECT = Duration.ofSeconds(1);

  private static final Duration SERVICE = Duration.ofSeconds(5);
  private static final Duration DATABASE = Duration.ofSeconds(10);
  private static final Duration BROKER = Duration.ofSeconds(20);
  private static final Duration WIPED_BROKER = Duration.ofSeconds(60);

  /** Each component is killed and frozen once, and the broker loses its disk. */
  static List<Fault> each() {
    List<Fault> faults = new ArrayList<>();
    for (String service : Ports.SERVICES) {
      faults.addAll(both(service, SERVICE));
    }
    faults.addAll(both("postgres", DATABASE));
    faults.addAll(both("kafka", BROKER));
    faults.add(new Fault("kafka", Kind.WIPE, WIPED_BROKER));
    faults.addAll(both("keycloak", NO_EFFECT));
    return faults;
  }

  /** The one of this name, such as {@code kill:order}. */
  static Fault named(String name) {
    return each().stream()
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of("chaos.unknown", name));
  }

  private String name() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + component;
  }

  private static List<Fault> both(String component, Duration bound) {
    return List.of(new Fault(component, Kind.KILL, bound), new Fault(component, Kind.PAUSE, bound));
  }
}
