package org.gendan.launcher.chaos;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gendan.launcher.imports.Phrases;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.stack.StackDatabases;
import org.gendan.launcher.supervise.RunningStack;
import org.gendan.launcher.supervise.StackState;
import org.gendan.launcher.supervise.StateFile;
import org.gendan.launcher.verify.Verdict;
import org.gendan.launcher.verify.VerdictPrinter;
import org.gendan.launcher.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Kills and freezes every component while the demo plays. The exit code is 0 when each recovered in
 * time, every order came to its end and every promise held.
 */
@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    header = "Kill and freeze every component while orders are worked on · 混沌演练")
@SuppressWarnings("NullAway.Init")
public final class ChaosCommand implements Callable<Integer> {

  /** What the table of recoveries is for a program. */
  record Outcome(List<Line> faults, int demo, List<String> broken) {
    record Line(
        String component, String fault, long millis, long bound, int failedProbes, boolean inTime) {
      static Line of(Recovery recovery) {
        return new Line(
            recovery.fault().component(),
            recovery.fault().kind().name(),
            recovery.took().toMillis(),
            recovery.fault().bound().toMillis(),
            recovery.failures(),
            recovery.inTime());
      }
    }

    boolean good() {
      return demo == 0 && broken.isEmpty() && faults.stream().allMatch(Line::inTime);
    }
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--orders",
      paramLabel = "N",
      defaultValue = "200",
      description = "how many orders are worked on meanwhile (default ${DEFAULT-VALUE})")
  private int orders;

  @Option(
      names = "--company",
      paramLabel = "NAME",
      defaultValue = "adventureworks",
      description = "whose orders: adventureworks or furniture (default ${DEFAULT-VALUE})")
  private String company;

  @Option(
      names = "--only",
      paramLabel = "FAULT",
      split = ",",
      description =
          "only these, such as kill:order, pause:postgres or wipe:kafka; all when left out")
  private @Nullable List<String> only;

  @Option(
      names = "--calm",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "between two faults (default ${DEFAULT-VALUE})")
  private int calm;

  @Option(names = "--json", description = "for programs")
  private boolean json;

  private final Phrases phrases = new Phrases("org.gendan.launcher.chaos.phrases");

  @Override
  public Integer call() {
    Home home = Home.find();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter words = json ? spec.commandLine().getErr() : out;
    RunningStack stack = new RunningStack(home, words);
    stack.ensureUp(Ports.SERVICES);
    Outcome outcome = strike(home, stack.state(), words);
    if (json) {
      out.println(StateFile.json(outcome));
    }
    return outcome.good() ? 0 : 1;
  }

  private Outcome strike(Home home, StackState state, PrintWriter words) {
    List<Fault> faults = only == null ? Fault.each() : only.stream().map(Fault::named).toList();
    Path log = home.log("chaos-demo");
    say(words, "striking", faults.size(), log);
    StackDatabases databases = new StackDatabases(home);
    List<Outcome.Line> lines = new ArrayList<>();
    int demo;
    try (Api api = StackApi.of(state, home);
        Probe probe =
            new Probe(
                component -> StackApi.url(state, component),
                api::token,
                ProbeCustomer.id(api),
                new Hearing(databases))) {
      Audience audience =
          Audience.of(log, "--orders", String.valueOf(orders), "--company", company);
      audience.awaitBeginning();
      new Chaos(new Processes(home), probe, Duration.ofSeconds(calm))
          .strike(
              faults,
              recovery -> {
                lines.add(Outcome.Line.of(recovery));
                print(recovery, words);
              });
      demo = audience.end();
    }
    say(words, "ended", demo);
    return new Outcome(lines, demo, broken(home, words));
  }

  private List<String> broken(Home home, PrintWriter words) {
    Verdict verdict = Verification.of(home).telling(what -> say(words, "waiting", what)).run();
    new VerdictPrinter(words).print(verdict);
    return List.copyOf(verdict.broken());
  }

  private void print(Recovery recovery, PrintWriter words) {
    Fault fault = recovery.fault();
    say(
        words,
        "row",
        fault.component(),
        phrases.say(fault.kind().name()),
        recovery.took().toMillis(),
        fault.bound().toMillis(),
        recovery.failures(),
        phrases.say(recovery.inTime() ? "in-time" : "late"));
  }

  private void say(PrintWriter words, String key, Object... values) {
    words.println(phrases.say(key, values));
    words.flush();
  }
}
