package org.gendan.partner.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long to wait after each failed attempt, as Standard Webhooks advises. */
final class RetrySchedule {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST_ASKED = Duration.ofHours(24);

  private RetrySchedule() {}

  /**
   * The wait before the next attempt; null when it was the last.
   *
   * @param asked what the partner asked for, if it did
   */
  static @Nullable Duration after(int attempt, @Nullable Duration asked) {
    if (attempt > WAITS.size()) {
      return null;
    }
    Duration usual = WAITS.get(attempt - 1);
    if (asked == null || asked.compareTo(usual) < 0) {
      return usual;
    }
    return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
  }
}
