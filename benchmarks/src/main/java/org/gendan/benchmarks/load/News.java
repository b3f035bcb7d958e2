package org.gendan.benchmarks.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    @Nullable String document = documents.get(type);
    while (document == null) {
      long left = (limit - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException("Nobody told " + type + ", only " + documents.keySet());
      }
      pause(left);
      document = documents.get(type);
    }
    return document;
  }

  private void pause(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
