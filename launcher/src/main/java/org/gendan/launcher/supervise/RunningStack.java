package org.gendan.launcher.supervise;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Machine;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.process.Jvm;
import org.gendan.launcher.process.Leftovers;
import org.gendan.launcher.process.Owned;
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
        launch(services);
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

  private void launch(List<String> services) {
    List<Owned> leftovers = Leftovers.stop(home.run());
    if (!leftovers.isEmpty()) {
      out.println(Words.say("up.leftover", leftovers.size()));
    }
    requireBuilt(services);
    Machine.requireEnough(home.data());
    Ports ports = Settings.load(home).ports();
    TreeSet<String> used = new TreeSet<>(ports.byName().keySet());
    used.removeIf(name -> Ports.SERVICES.contains(name) && !services.contains(name));
    ports.requireFree(used);
    detach(services);
  }

  private void requireBuilt(List<String> services) {
    for (String service : services) {
      if (!Ports.SERVICES.contains(service)) {
        throw Problem.of("service.unknown", service, String.join(", ", Ports.SERVICES));
      }
      if (home.serviceJar(service).isEmpty()) {
        throw Problem.of("built", service + "-service/target/quarkus-app/quarkus-run.jar");
      }
    }
  }

  /** In a session of its own, so that Ctrl-C and a closed terminal reach only us. */
  private void detach(List<String> services) {
    List<String> command = new ArrayList<>(Detached.prefix());
    command.addAll(
        List.of(
            Jvm.java(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dgendan.root=" + home.root(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.gendan.launcher.Gendan",
            "supervise"));
    command.addAll(services);
    Path log = home.log("supervisor");
    try {
      Files.deleteIfExists(home.run().resolve("state.json"));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(Path.of("/dev/null").toFile());
      builder.environment().put("GENDAN_HOME", home.data().toString());
      Process process = builder.start();
      awaitState(process, log);
    } catch (IOException e) {
      throw Problem.of("process.start", "supervisor", e).because(e);
    }
  }

  private void awaitState(Process process, Path log) {
    while (file.live().isEmpty()) {
      if (!process.isAlive()) {
        throw Problem.of("supervisor.gone", log);
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

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("down.not").because(e);
    }
  }
}
