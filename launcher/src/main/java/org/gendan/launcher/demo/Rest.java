package org.gendan.launcher.demo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.machine.Problem;

/** Whether the services still have something to tell each other, and what they told. */
final class Rest {

  /** So long after a fact at the latest it stands in every list. */
  private static final long SEEN_BY_ALL = TimeUnit.MILLISECONDS.toNanos(130);

  /** Longer than this nobody waits: a house that never rests is looked at as it is. */
  private static final long PATIENCE = 4 * SEEN_BY_ALL;

  private static final long MILLIS_BETWEEN_LOOKS = 40;

  private final Supplier<Map<String, Long>> told;
  private Map<String, Long> last = Map.of();
  private long since = System.nanoTime();

  /**
   * @param told how many facts each topic has so far
   */
  Rest(Supplier<Map<String, Long>> told) {
    this.told = told;
  }

  /**
   * Waits until nothing was told for so long that everybody can see it, but not much longer.
   *
   * @return how many facts of each topic stand in every list by now
   */
  Map<String, Long> await() {
    Map<String, Long> seen = last;
    long until = System.nanoTime() + PATIENCE;
    while (!isCalm()) {
      if (System.nanoTime() >= until) {
        return seen;
      }
      Pause.millis(MILLIS_BETWEEN_LOOKS);
    }
    return last;
  }

  /** Waits for calm; which topics have other facts now than they had then. */
  Set<String> toldSince(Map<String, Long> then) {
    return await().entrySet().stream()
        .filter(topic -> !topic.getValue().equals(then.get(topic.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isCalm() {
    try {
      Map<String, Long> now = told.get();
      if (!now.equals(last)) {
        last = now;
        since = System.nanoTime();
      }
    } catch (Problem brokerAway) {
      since = System.nanoTime(); // what waits for it will be told when it is back
    }
    return System.nanoTime() - since >= SEEN_BY_ALL;
  }
}
