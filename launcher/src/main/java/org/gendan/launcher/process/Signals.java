package org.gendan.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals beyond the one Java can send. */
public final class Signals {

  private static final long PAUSE_MILLIS = 100;

  private Signals() {}

  public static void send(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A short wait; false when somebody asks us to hurry. */
  static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
