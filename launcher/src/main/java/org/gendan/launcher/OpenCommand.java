package org.gendan.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.supervise.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Shows the running stack in a browser; where there is none, its address is all there is to say.
 */
@Command(name = "open", mixinStandardHelpOptions = true, header = "Open in a browser · 打开")
final class OpenCommand implements Callable<Integer> {

  private static final int PATIENCE_SECONDS = 5;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String url =
        new RunningStack(Home.find(), out)
            .state()
            .component(Ports.GATEWAY)
            .orElseThrow(() -> Problem.of("down.not"))
            .url();
    out.println(url);
    out.flush();
    show(url);
    return 0;
  }

  /** The system's own way to show an address. */
  static List<String> opener(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return List.of("cmd", "/c", "start");
    }
    return List.of(name.contains("mac") ? "open" : "xdg-open");
  }

  private static void show(String url) {
    List<String> command = new ArrayList<>(opener(System.getProperty("os.name")));
    command.add(url);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException noSuchProgram) {
      // The address stands in the terminal already.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
