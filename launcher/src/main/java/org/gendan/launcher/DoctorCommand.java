package org.gendan.launcher;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Machine;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.stack.Blueprint;
import org.gendan.launcher.stack.KafkaBroker;
import org.gendan.launcher.stack.Postgres;
import org.gendan.launcher.supervise.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the machine and says what would keep the stack from running. */
@Command(name = "doctor", mixinStandardHelpOptions = true, header = "Check this machine · 体检")
final class DoctorCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private boolean healthy = true;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Home home = Home.find();
    home.open();
    note(out, true, Words.say("doctor.home", home.data()));
    java(out);
    memory(out);
    disk(out, home);
    ports(out, home);
    note(out, true, Words.say("doctor.durable", Postgres.DURABLE + " " + KafkaBroker.DURABLE));
    builds(out, home);
    return healthy ? 0 : 1;
  }

  private void java(PrintWriter out) {
    boolean enough = Machine.javaVersion() >= Machine.JAVA_NEEDED;
    note(out, enough, Words.say("doctor.java", Runtime.version(), System.getProperty("java.home")));
  }

  private void memory(PrintWriter out) {
    OptionalLong free = Machine.freeMemoryMb();
    String line =
        free.isPresent()
            ? Words.say("doctor.memory", free.getAsLong(), Machine.MEMORY_NEEDED_MB)
            : Words.say("doctor.memory.unknown", Machine.MEMORY_NEEDED_MB);
    note(out, free.isEmpty() || free.getAsLong() >= Machine.MEMORY_NEEDED_MB, line);
  }

  private void disk(PrintWriter out, Home home) {
    long free = Machine.freeDiskMb(home.data());
    String line = Words.say("doctor.disk", free, home.data(), Machine.DISK_NEEDED_MB);
    note(out, free >= Machine.DISK_NEEDED_MB, line);
  }

  private void ports(PrintWriter out, Home home) {
    Ports ports = Settings.load(home).ports();
    if (new StateFile(home).live().isPresent()) {
      note(out, true, Words.say("doctor.running"));
      return;
    }
    try {
      ports.requireFree(ports.byName().keySet());
      note(out, true, Words.say("doctor.ports", ports.byName()));
    } catch (Problem e) {
      note(out, false, e.sentence());
    }
  }

  private void builds(PrintWriter out, Home home) {
    List<String> built =
        Ports.PROGRAMS.stream().filter(name -> home.jar(name).isPresent()).toList();
    List<String> missing =
        Ports.PROGRAMS.stream().filter(name -> home.jar(name).isEmpty()).toList();
    note(out, true, Words.say("doctor.built", built));
    if (!missing.isEmpty()) {
      note(out, false, Words.say("doctor.missing", missing));
    }
    StartupCache cache = new StartupCache(home.caches(), StartupCache.Use.READ);
    note(
        out,
        true,
        Words.say("doctor.caches", new Blueprint(home, Settings.load(home), cache).cached(built)));
  }

  private void note(PrintWriter out, boolean good, String line) {
    healthy &= good;
    out.println(Words.say(good ? "doctor.ok" : "doctor.bad", line));
  }
}
