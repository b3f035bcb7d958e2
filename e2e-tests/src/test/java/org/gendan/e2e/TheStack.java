package org.gendan.e2e;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.supervise.RunningStack;

/** The whole stack, launched once for all journeys, on ports and data of its own. */
final class TheStack {

  private static final TheStack RUNNING = new TheStack();

  private final Ports ports = Ports.free();

  private TheStack() {
    Path root = Path.of(System.getProperty("gendan.root", ".."));
    Home home = new Home(root.toAbsolutePath(), root.toAbsolutePath().resolve("e2e-tests/target/gendan"));
    writeSettings(home.data());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    RunningStack stack = new RunningStack(home, out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.down(() -> {})));
    stack.ensureUp(Ports.SERVICES);
  }

  /** Where a service listens. */
  static String url(String service) {
    return "http://127.0.0.1:" + RUNNING.ports.of(service);
  }

  static List<String> services() {
    return Ports.SERVICES;
  }

  private void writeSettings(Path data) {
    Properties settings = new Properties();
    ports.byName().forEach((name, port) -> settings.setProperty("port." + name, String.valueOf(port)));
    settings.setProperty("clock.movable", "true");
    String lines =
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    try {
      Files.createDirectories(data);
      Files.writeString(data.resolve("config.properties"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
