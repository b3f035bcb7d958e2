package org.gendan.launcher.chaos;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.gendan.launcher.imports.Phrases;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.stack.StackDatabases;
import org.gendan.launcher.supervise.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves on the running stack that reading everything again changes nothing. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    header = "Let every service read all facts again and compare its tables · 重读核对")
@SuppressWarnings("NullAway.Init")
public final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private final Phrases phrases = new Phrases("org.gendan.launcher.chaos.phrases");

  @Override
  public Integer call() {
    Home home = Home.find();
    PrintWriter out = spec.commandLine().getOut();
    RunningStack stack = new RunningStack(home, out);
    String bootstrap = StackApi.url(stack.state(), "kafka");
    long began = System.nanoTime();
    Replay.Outcome outcome = new Replay(new StackDatabases(home), bootstrap).run();
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    outcome.changed().forEach(table -> out.println(phrases.say("changed", table)));
    if (outcome.changed().isEmpty()) {
      out.println(phrases.say("replayed", seconds, outcome.tables(), Ports.SERVICES.size()));
    }
    return outcome.changed().isEmpty() ? 0 : 1;
  }
}
