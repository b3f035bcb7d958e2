package org.gendan.gateway.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The last notices, numbered without gaps, for pages that were away for a moment. Not for two
 * threads at once.
 */
final class Remembered {

  /** A notice with its number. */
  record Numbered(long number, Notice notice) {}

  private final int most;
  private final ArrayDeque<Numbered> last = new ArrayDeque<>();
  private long number;

  Remembered(int most) {
    this.most = most;
  }

  Numbered add(Notice notice) {
    if (last.size() == most) {
      last.removeFirst();
    }
    Numbered numbered = new Numbered(++number, notice);
    last.addLast(numbered);
    return numbered;
  }

  /** The number of the latest one. */
  long latest() {
    return number;
  }

  /** Everything after a number; empty when something of it is forgotten or was never said here. */
  Optional<List<Numbered>> after(long seen) {
    boolean known = seen >= number - last.size() && seen <= number;
    return known
        ? Optional.of(last.stream().filter(numbered -> numbered.number() > seen).toList())
        : Optional.empty();
  }
}
