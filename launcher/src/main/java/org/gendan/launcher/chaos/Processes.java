package org.gendan.launcher.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.machine.Folders;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.Signals;
import org.gendan.launcher.supervise.StackState;
import org.gendan.launcher.supervise.StackState.ComponentState;
import org.gendan.launcher.supervise.StateFile;

/** The processes of a running stack, by component. */
public final class Processes {

  private final Home home;
  private final StateFile file;

  public Processes(Home home) {
    this.home = home;
    this.file = new StateFile(home);
  }

  /** Ends a component's process as a crash would: without a word. */
  public void kill(String component) {
    Signals.send("KILL", process(component).pid());
  }

  /** Ends the broker and takes its data away before it is started again. */
  public void wipeBroker() {
    Path data = home.kafka().resolve("data");
    Path lost = home.kafka().resolve("lost");
    kill("kafka");
    try {
      Files.move(data, lost);
      Folders.delete(lost);
    } catch (IOException e) {
      throw Problem.of("home.broken", data, e).because(e);
    }
  }

  /** Freezes a component and everything it started, and lets it go on after so long. */
  public void pause(String component, long millis) {
    ProcessHandle process = process(component);
    List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(one -> Signals.send("STOP", one.pid()));
    try {
      Pause.millis(millis);
    } finally {
      all.reversed().forEach(one -> Signals.send("CONT", one.pid()));
    }
  }

  /** How often a component had to be started again. */
  public int restarts(String component) {
    return state(component).restarts();
  }

  public boolean runs(String component) {
    return state(component).state().equals("running");
  }

  private ProcessHandle process(String component) {
    Long pid = state(component).pid();
    return ProcessHandle.of(pid == null ? -1 : pid)
        .orElseThrow(() -> Problem.of("chaos.not-running", component));
  }

  private ComponentState state(String component) {
    return file.live()
        .flatMap((StackState state) -> state.component(component))
        .orElseThrow(() -> Problem.of("down.not"));
  }
}
