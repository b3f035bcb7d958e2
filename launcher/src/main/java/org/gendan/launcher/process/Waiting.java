package org.gendan.launcher.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gendan.launcher.machine.Problem;

/** Waits until a process of ours answers, and ends it when it never does. */
public final class Waiting {

  private static final long PAUSE_MILLIS = 100;

  private Waiting() {}

  /**
   * @param answers says whether it answers; an exception means not yet
   * @param problem what to say when the process ends or the time is over
   */
  public static void until(
      Duration limit,
      ManagedProcess process,
      Callable<Boolean> answers,
      Supplier<Problem> problem) {
    long end = System.nanoTime() + limit.toNanos();
    while (!yes(answers)) {
      if (!process.alive() || System.nanoTime() > end || !paused()) {
        throw ended(process, problem.get());
      }
    }
  }

  /** Even when we are told to hurry, the process gets the time to end cleanly. */
  private static Problem ended(ManagedProcess process, Problem why) {
    boolean interrupted = Thread.interrupted();
    process.stop(Duration.ofSeconds(15));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return why;
  }

  private static boolean yes(Callable<Boolean> answers) {
    try {
      return answers.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      // Refused, reset, not yet there: what a program looks like while it starts.
      return false;
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
