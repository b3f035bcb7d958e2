package org.gendan.launcher.supervise;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.process.Leftovers;
import org.gendan.launcher.supervise.StackState.ComponentState;
import org.gendan.launcher.supervise.StackState.Phase;
import org.gendan.launcher.supervise.StackState.Supervising;

/** The stack of a data folder, as seen from the command line: find it, start it, end it. */
public final class RunningStack {

  private static final Duration DOWN = Duration.ofSeconds(150);
  private static final long LOOK_MILLIS = 150;

  private final Home home;
  private final StateFile file;
  private final PrintWriter out;

  public RunningStack(Home home, PrintWriter out) {
    this.home = home;
    this.file = new StateFile(home);
    this.out = out;
  }

  /** Whether it had to be started; either way it is ready afterwards. */
  public boolean ensureUp(List<String> services) {
    boolean startedNow = start(services);
    follow();
    return startedNow;
  }

  /**
   * Starts the background process unless it runs already, and says whether it did. Two of us at the
   * same moment must not take each other's processes for leftovers.
   */
  public boolean start(List<String> services) {
    home.open();
    try (FileChannel channel =
            FileChannel.open(
                home.run().resolve("up.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      boolean startNow = lock.isValid() && file.live().isEmpty();
      if (startNow) {
        new Launch(home, file, out).run(services);
      }
      return startNow;
    } catch (IOException e) {
      throw Problem.of("home.broken", home.run(), e).because(e);
    }
  }

  /** The state now; a problem when nothing runs. */
  public StackState state() {
    return file.live().orElseThrow(() -> Problem.of("down.not"));
  }

  /** Whether it had to be ended. Processes that lost their supervisor are ended too. */
  public boolean down(Runnable stopping) {
    Optional<Supervising> supervisor = file.live().map(StackState::supervisor);
    supervisor.ifPresent(
        process -> {
          stopping.run();
          end(process);
        });
    return !Leftovers.stop(home.run()).isEmpty() || supervisor.isPresent();
  }

  private static void end(Supervising supervisor) {
    supervisor.find().ifPresent(ProcessHandle::destroy);
    long limit = System.nanoTime() + DOWN.toNanos();
    while (supervisor.find().isPresent()) {
      if (System.nanoTime() > limit) {
        throw Problem.of("down.stuck", supervisor.pid(), DOWN.toSeconds());
      }
      pause();
    }
  }

  /** Prints each change of each component until all is ready or something failed. */
  public void follow() {
    Map<String, String> shown = new HashMap<>();
    while (true) {
      StackState state = file.read().orElseThrow(() -> Problem.of("down.not"));
      state.components().forEach(component -> show(component, shown));
      if (state.phase() == Phase.READY) {
        return;
      }
      if (state.phase() == Phase.STOPPING) {
        throw Problem.of("down.not");
      }
      if (state.phase() == Phase.FAILED) {
        throw Problem.said(String.valueOf(state.problem()));
      }
      if (state.supervisor().find().isEmpty()) {
        throw Problem.of("supervisor.gone", home.log("supervisor"));
      }
      pause();
    }
  }

  private void show(ComponentState component, Map<String, String> shown) {
    String line = component.state();
    boolean news = !line.equals(shown.put(component.name(), line));
    if (news && !line.equals("waiting")) {
      out.println(Words.say("component.line", component.name(), line, component.url()));
      out.flush();
    }
  }

  static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("down.not").because(e);
    }
  }
}
