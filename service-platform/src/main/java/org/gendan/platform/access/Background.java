package org.gendan.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/** Runs work that no caller asked for (reactions, timers): as {@code system}, seeing everything. */
public final class Background {

  private Background() {}

  public static void run(Runnable work) {
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      work.run();
      return;
    }
    request.activate();
    try {
      work.run();
    } finally {
      request.terminate();
    }
  }
}
