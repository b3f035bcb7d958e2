package org.gendan.launcher.supervise;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** Looks whether a stack can run here and starts its background process. */
final class Launch {

  private final Home home;
  private final StateFile file;
  private final PrintWriter out;

  Launch(Home home, StateFile file, PrintWriter out) {
    this.home = home;
    this.file = file;
    this.out = out;
  }

  void run(List<String> services) {
    List<Owned> leftovers = Leftovers.stop(home.run());
    if (!leftovers.isEmpty()) {
      out.println(Words.say("up.leftover", leftovers.size()));
    }
    requireBuilt(services);
    Machine.requireEnough(home.data());
    Ports ports = Settings.load(home).ports();
    TreeSet<String> used = new TreeSet<>(ports.byName().keySet());
    Ports.PROGRAMS.stream()
        .filter(service -> !services.contains(service))
        .forEach(service -> used.removeAll(Set.of(service, Ports.management(service))));
    ports.requireFree(used);
    detach(services);
  }

  private void requireBuilt(List<String> services) {
    for (String service : services) {
      if (!Ports.PROGRAMS.contains(service)) {
        throw Problem.of("service.unknown", service, String.join(", ", Ports.PROGRAMS));
      }
      if (home.jar(service).isEmpty()) {
        throw Problem.of("built", Home.module(service) + "/target/quarkus-app/quarkus-run.jar");
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
      RunningStack.pause();
    }
  }
}
