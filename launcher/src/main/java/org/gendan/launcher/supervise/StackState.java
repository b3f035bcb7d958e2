package org.gendan.launcher.supervise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.launcher.process.Owned;
import org.jspecify.annotations.Nullable;

/** How the stack is, as the supervisor writes it down and everybody else reads it. */
public record StackState(
    Phase phase,
    String version,
    String startedAt,
    Supervising supervisor,
    List<ComponentState> components,
    @Nullable String problem) {

  /** Where the stack as a whole stands. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING,
    FAILED
  }

  /** The process that looks after the others. */
  public record Supervising(long pid, String startedAt) {
    static Supervising of(Owned process) {
      return new Supervising(process.pid(), process.startedAt().toString());
    }

    public Optional<ProcessHandle> find() {
      return new Owned(pid, java.time.Instant.parse(startedAt)).find();
    }
  }

  /** One component. The reason says why it is not running. */
  public record ComponentState(
      String name,
      String state,
      @Nullable Long pid,
      String url,
      int port,
      String version,
      int restarts,
      @Nullable String reason) {

    static ComponentState of(Component component, Life life) {
      Long pid = life instanceof Life.Running running ? (Long) running.process().pid() : null;
      String reason = life instanceof Life.BackingOff backingOff ? backingOff.reason() : null;
      return new ComponentState(
          component.name(),
          word(life),
          pid,
          component.url(),
          component.port(),
          component.version(),
          life.restarts(),
          reason);
    }

    private static String word(Life life) {
      return switch (life) {
        case Life.Waiting waiting -> "waiting";
        case Life.Starting starting -> "starting";
        case Life.Running running -> "running";
        case Life.BackingOff backingOff -> "restarting";
        case Life.Stopped stopped -> "stopped";
      };
    }
  }

  public StackState in(Phase next, @Nullable String why) {
    return new StackState(next, version, startedAt, supervisor, components, why);
  }

  StackState with(ComponentState changed) {
    List<ComponentState> all = new ArrayList<>(components);
    all.replaceAll(old -> old.name().equals(changed.name()) ? changed : old);
    return new StackState(phase, version, startedAt, supervisor, all, problem);
  }

  /** Whether everything runs at this moment. */
  @com.fasterxml.jackson.annotation.JsonIgnore
  public boolean ready() {
    return phase == Phase.READY
        && components.stream().allMatch(component -> component.state().equals("running"));
  }

  public Optional<ComponentState> component(String name) {
    return components.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
