package org.gendan.launcher;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.supervise.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does once per build what would make a start slow. Called by the build; harmless to repeat. */
@Command(name = "prepare", mixinStandardHelpOptions = true, header = "Make starts quick · 预备")
final class PrepareCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--caches", description = "also train start-up caches; takes a minute or two")
  private boolean caches;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Home home = Home.find();
    home.open();
    List<String> services =
        Ports.PROGRAMS.stream().filter(name -> home.jar(name).isPresent()).toList();
    Preparation preparation =
        new Preparation(home, Settings.load(home), services, Clock.systemUTC());
    long start = System.nanoTime();
    boolean did = preparation.keycloak(line -> say(out, line));
    if (caches && preparation.cachesMissing()) {
      did |= preparation.trainCaches(line -> say(out, line));
    }
    if (did) {
      say(out, Words.say("prepare.done", (System.nanoTime() - start) / 1_000_000_000L));
    }
    return 0;
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
