package org.gendan.e2e;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.supervise.RunningStack;
import org.gendan.launcher.supervise.StackState;

/**
 * The whole stack, launched once for all journeys, on ports and data of its own. One that runs
 * already is used as it is.
 */
final class TheStack {

  private static final Path ROOT =
      Path.of(System.getProperty("gendan.root", "..")).toAbsolutePath().normalize();

  static final Home HOME =
      new Home(
          ROOT, ROOT.resolve(System.getProperty("gendan.e2e.home", "e2e-tests/target/gendan")));

  private static final StackState RUNNING = launch();

  private TheStack() {}

  /** Where its data are. */
  static Home home() {
    return HOME;
  }

  static StackState state() {
    return RUNNING;
  }

  /** Where a service listens; for {@code keycloak} the realm. */
  static String url(String component) {
    return RUNNING.component(component).orElseThrow().url();
  }

  private static StackState launch() {
    choosePorts(HOME.data().resolve("config.properties"));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    RunningStack stack = new RunningStack(HOME, out);
    if (stack.ensureUp(Ports.PROGRAMS)) {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> stack.down(() -> out.println("Stopping the stack"))));
    }
    return stack.state();
  }

  private static void choosePorts(Path settings) {
    if (Files.exists(settings)) {
      return;
    }
    String lines =
        Ports.free().byName().entrySet().stream()
            .map(port -> "port." + port.getKey() + "=" + port.getValue())
            .collect(Collectors.joining("\n"));
    try {
      Files.createDirectories(settings.getParent());
      Files.writeString(settings, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
