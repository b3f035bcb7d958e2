package org.gendan.launcher.imports.rest;

import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same with many things, some of them at the same time. */
public final class Lanes {

  private Lanes() {}

  /** Returns when all is done; what failed first is thrown, after the others have ended. */
  public static <T> void run(int atOnce, Collection<T> things, Consumer<T> work) {
    Semaphore lanes = new Semaphore(atOnce);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          things.stream()
              .<Future<?>>map(one -> threads.submit(() -> in(lanes, work, one)))
              .toList();
      running.forEach(Lanes::await);
    }
  }

  private static <T> void in(Semaphore lanes, Consumer<T> work, T thing) {
    lanes.acquireUninterruptibly();
    try {
      work.accept(thing);
    } finally {
      lanes.release();
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
