package org.gendan.e2e;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other departments do on their own. */
final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  /** What is looked at, once the condition holds for it. */
  static <T> T see(String what, Supplier<T> look, Predicate<T> condition) {
    return see(what, look, condition, PATIENCE);
  }

  static <T> T see(String what, Supplier<T> look, Predicate<T> condition, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    T seen = look.get();
    while (!condition.test(seen)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Waited in vain for: " + what + "; last seen: " + seen);
      }
      pause();
      seen = look.get();
    }
    return seen;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
