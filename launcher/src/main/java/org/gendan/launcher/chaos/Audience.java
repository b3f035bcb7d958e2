package org.gendan.launcher.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gendan.launcher.demo.DemoCommand;
import org.gendan.launcher.machine.Problem;
import picocli.CommandLine;

/** The demo, played beside the faults: departments at work, who notice and must not care. */
final class Audience {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final FutureTask<Integer> play;

  private Audience(Path log, String... options) {
    this.play = new FutureTask<>(() -> play(log, options));
    Thread.ofPlatform().name("demo").daemon().start(play);
  }

  /** Plays with these options; what the demo prints goes to a file. */
  static Audience of(Path log, String... options) {
    return new Audience(log, options);
  }

  private int play(Path log, String... options) throws IOException {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8), true)) {
      return new CommandLine(new DemoCommand(begun::countDown))
          .setOut(out)
          .setErr(out)
          .execute(options);
    } finally {
      begun.countDown();
    }
  }

  /** Waits until orders are worked on, or there will be none. */
  void awaitBeginning() {
    try {
      begun.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the end; 0 when every order came to its own. */
  int end() {
    try {
      return play.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException noLog) {
        throw Problem.of("home.broken", "log", noLog).because(noLog);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
