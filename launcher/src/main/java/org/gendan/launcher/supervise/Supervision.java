package org.gendan.launcher.supervise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.machine.Versions;
import org.gendan.launcher.process.Owned;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.stack.Blueprint;
import org.gendan.launcher.supervise.StackState.ComponentState;
import org.gendan.launcher.supervise.StackState.Phase;
import org.gendan.launcher.supervise.StackState.Supervising;
import org.jspecify.annotations.Nullable;

/** The background process of a stack: one per data folder, alive as long as the stack is. */
public final class Supervision {

  private final Home home;
  private final StateFile file;
  private final Stack stack;
  private StackState state;
  private volatile boolean stopping;

  public Supervision(
      Home home, Settings settings, StartupCache cache, List<String> services, Clock clock) {
    this.home = home;
    this.file = new StateFile(home);
    this.stack =
        new Stack(
            new Blueprint(home, settings, cache),
            settings.ports(),
            services,
            cache.endAtOnce(),
            this::changed);
    this.state =
        new StackState(
            Phase.STARTING,
            Versions.of("gendan"),
            clock.instant().toString(),
            Supervising.of(Owned.self()),
            stack.components().stream()
                .map(component -> ComponentState.of(component, new Life.Waiting()))
                .toList(),
            null);
  }

  /** Starts everything and stays until it is told to end. */
  public void run() throws IOException, InterruptedException {
    try (FileChannel channel = lockFile();
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw Problem.of("running", home.data());
      }
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
      start();
      Thread.currentThread().join();
    }
  }

  /** Starts everything; what went wrong is written down before it is thrown. */
  public void start() {
    write(state);
    try {
      stack.start();
      move(Phase.READY, null);
    } catch (Problem e) {
      move(Phase.FAILED, e.sentence());
      throw e;
    } catch (RuntimeException e) {
      move(Phase.FAILED, e.toString());
      throw e;
    }
  }

  /** Stops everything; a failure stays readable as such. */
  public void stop() {
    if (state.phase() != Phase.FAILED) {
      move(Phase.STOPPING, null);
    }
    stopping = true;
    stack.stop();
  }

  /** Once it is being stopped, what fails or finishes starting is no news any more. */
  private synchronized void move(Phase next, @Nullable String why) {
    if (!stopping) {
      write(state.in(next, why));
    }
  }

  private synchronized void changed(Component component, Life life) {
    write(state.with(ComponentState.of(component, life)));
  }

  private synchronized void write(StackState next) {
    state = next;
    file.write(next);
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
