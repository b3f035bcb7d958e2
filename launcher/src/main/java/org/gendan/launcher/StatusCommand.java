package org.gendan.launcher;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.supervise.StackState;
import org.gendan.launcher.supervise.StackState.ComponentState;
import org.gendan.launcher.supervise.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what runs. The exit code is 0 when all of it is ready, 3 when not. */
@Command(name = "status", mixinStandardHelpOptions = true, header = "Say what runs · 状态")
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_READY = 3;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--json", description = "for programs: components, urls, pids, versions")
  private boolean json;

  @Override
  public Integer call() {
    Home home = Home.find();
    PrintWriter out = spec.commandLine().getOut();
    Optional<StackState> live = new StateFile(home).live();
    if (json) {
      out.println(live.map(StateFile::json).orElse("{\"phase\":\"DOWN\",\"components\":[]}"));
    } else {
      live.ifPresentOrElse(
          state -> print(state, home, out),
          () -> out.println(Words.say("status.none", home.data())));
    }
    return live.filter(StackState::ready).isPresent() ? 0 : NOT_READY;
  }

  private static void print(StackState state, Home home, PrintWriter out) {
    out.println(Words.say("status.head", state.phase(), state.startedAt(), home.data()));
    state.components().forEach(component -> print(component, out));
  }

  private static void print(ComponentState component, PrintWriter out) {
    String pid = component.pid() == null ? "-" : component.pid().toString();
    out.println(
        Words.say(
            "status.line",
            component.name(),
            component.state(),
            pid,
            component.version(),
            component.url()));
    if (component.reason() != null) {
      out.println("    " + component.reason());
    }
  }
}
