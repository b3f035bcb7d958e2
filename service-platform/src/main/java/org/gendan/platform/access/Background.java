package org.gendan.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work that no caller asked for (reactions, timers): as {@code system}, seeing everything. */
public final class Background {

  private Background() {}

  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  public static <T extends @Nullable Object> T call(Supplier<T> work) {
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      return work.get();
    }
    request.activate();
    try {
      return work.get();
    } finally {
      request.terminate();
    }
  }
}
