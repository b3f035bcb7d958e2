package org.gendan.benchmarks.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What was told about one order, by type of event: the document that told it last. */
public final class News {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Map<String, String> documents = new HashMap<>();

  synchronized void add(String type, String document) {
    documents.put(type, document);
    notifyAll();
  }

  /** Waits until this was told; returns which document told it. */
  public synchronized String await(String type) {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!documents.containsKey(type)) {
        long left = (limit - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new IllegalStateException("Nobody told " + type + ", only " + documents.keySet());
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + type, e);
    }
    return Objects.requireNonNull(documents.get(type));
  }
}
