package org.gendan.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gendan.benchmarks.load.Callers;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.report.Results;
import org.gendan.benchmarks.scenario.Bench;
import org.gendan.benchmarks.scenario.Chain;
import org.gendan.benchmarks.scenario.Chains;
import org.gendan.benchmarks.scenario.Footprint;
import org.gendan.benchmarks.scenario.Import;
import org.gendan.benchmarks.scenario.Intake;
import org.gendan.benchmarks.scenario.Lag;
import org.gendan.benchmarks.scenario.Partner;
import org.gendan.benchmarks.scenario.Release;
import org.gendan.benchmarks.scenario.Scenario;
import org.gendan.benchmarks.scenario.Tracking;
import org.gendan.benchmarks.site.Cast;
import org.gendan.benchmarks.site.Machine;
import org.gendan.benchmarks.site.Meter;
import org.gendan.benchmarks.site.Settled;
import org.gendan.benchmarks.site.Site;
import org.gendan.benchmarks.site.Statements;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.imports.sending.CompanySender;
import org.gendan.launcher.imports.sending.Journal;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.verify.Verdict;
import org.gendan.launcher.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a stack of its own and leaves the user's alone. */
@Command(
    name = "gendan bench",
    mixinStandardHelpOptions = true,
    header = "Measure what the stack can do, beside what the machine could · 基准测试",
    subcommands = CompareCommand.class)
@SuppressWarnings("NullAway.Init")
final class BenchCommand implements Callable<Integer> {

  /** The board is last: what is seeded for it was never told to anybody. */
  private static final List<Scenario> SCENARIOS =
      List.of(
          new Footprint(),
          new Intake(),
          new Chain(),
          new Release(),
          new Lag(),
          new Import(),
          new Partner(),
          new Tracking());

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO", description = "only these; all when left out")
  private List<String> named = List.of();

  @Option(names = "--only", split = ",", paramLabel = "SCENARIO", description = "the same")
  private List<String> only = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "how long each load lasts (default ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--orders",
      defaultValue = "200000",
      description = "orders on the tracking board (default ${DEFAULT-VALUE})")
  private int orders;

  @Option(names = "--seed", defaultValue = "42", description = "which orders, and when they come")
  private long seed;

  @Option(
      names = "--services-jvm",
      defaultValue = "",
      description = "other flags for the services' JVMs than the product's own")
  private String jvm;

  @Option(
      names = "--statements",
      description = "also show where the database's time goes; costs a little")
  private boolean statements;

  @Option(names = "--smoke", description = "seconds only: whether everything can be measured")
  private boolean smoke;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "where the measured stack lives (default bench in the data folder)")
  private Path home;

  @Option(names = "--results", description = "folder of the results (default benchmarks/results)")
  private Path results;

  private final List<String> failed = new ArrayList<>();

  @Override
  public Integer call() {
    List<Scenario> chosen = chosen();
    PrintWriter out = spec.commandLine().getOut();
    Home users = Home.find();
    Map<String, Double> calibration = new LinkedHashMap<>();
    Figures figures = new Figures(out);
    try (Site site = Site.fresh(users, folder(users), jvm, statements, out)) {
      calibrate(site, calibration, "before");
      Duration started = site.start();
      measure(site, started, chosen, figures, out);
      calibrate(site, calibration, "after");
    }
    out.println(calibration);
    Results kept =
        new Results(
            Instant.now().toString(),
            commit(users.root()),
            options(),
            Machine.description(),
            calibration,
            figures.all());
    Path folder = results == null ? users.root().resolve("benchmarks/results") : results;
    out.println("Kept in " + kept.write(folder));
    if (!failed.isEmpty()) {
      out.println("Could not be measured: " + failed);
    }
    out.flush();
    return failed.isEmpty() ? 0 : 1;
  }

  private void measure(
      Site site, Duration started, List<Scenario> chosen, Figures figures, PrintWriter out) {
    try (Api api = StackApi.of(site.state(), site.home());
        Callers callers = new Callers(site.state())) {
      Journal journal = new Journal(site.home().data().resolve("import/journal"));
      new CompanySender(api, journal, out).send("bench", Cast.company());
      new Settled(site.databases(), site.bootstrap()).await();
      Meter meter = new Meter(site.state());
      Bench bench =
          new Bench(
              plan(),
              site,
              started,
              callers,
              site.databases(),
              meter,
              new Load(meter::start),
              new Chains());
      for (Scenario scenario : chosen) {
        figures.begin(scenario.name(), scenario.measures(), scenario.floor());
        // Before the board, which comes last: what is seeded for it was never told to anybody.
        if (scenario instanceof Tracking) {
          verify(site);
        }
        attempt(scenario, bench, figures);
      }
      if (chosen.stream().noneMatch(Tracking.class::isInstance)) {
        verify(site);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A floor cannot be measured", e);
    }
  }

  /** One that cannot be measured does not take the others' figures with it. */
  private void attempt(Scenario scenario, Bench bench, Figures figures) throws SQLException {
    try {
      run(scenario, bench, figures);
    } catch (RuntimeException e) {
      failed.add(scenario.name());
      figures.say("FAILED: " + e);
      e.printStackTrace(spec.commandLine().getErr());
    }
  }

  private void run(Scenario scenario, Bench bench, Figures figures) throws SQLException {
    if (!statements) {
      scenario.run(bench, figures);
      return;
    }
    Statements counted = new Statements(bench.databases());
    counted.begin();
    scenario.run(bench, figures);
    counted.top().forEach(figures::say);
  }

  /** A lost fact is quickly dealt with: figures are worth nothing unless every promise was kept. */
  private static void verify(Site site) {
    Verdict verdict = Verification.of(site.home()).run();
    if (!verdict.kept()) {
      throw Problem.said("The load broke promises: " + verdict.broken());
    }
  }

  private Bench.Plan plan() {
    Duration time = Duration.ofSeconds(smoke ? 2 : seconds);
    return new Bench.Plan(time, time, smoke ? 2000 : orders, seed, smoke);
  }

  private Path folder(Home users) {
    return home == null ? users.data().resolve("bench") : home.toAbsolutePath().normalize();
  }

  private List<Scenario> chosen() {
    List<String> names = named.isEmpty() ? only : named;
    for (String name : names) {
      if (SCENARIOS.stream().noneMatch(one -> one.name().equals(name))) {
        throw Problem.said(
            "There is no scenario "
                + name
                + ", but "
                + SCENARIOS.stream().map(Scenario::name).toList());
      }
    }
    return SCENARIOS.stream().filter(one -> names.isEmpty() || names.contains(one.name())).toList();
  }

  private Map<String, Object> options() {
    return Map.of("seconds", plan().time().toSeconds(), "seed", seed, "servicesJvm", jvm);
  }

  private static void calibrate(Site site, Map<String, Double> calibration, String when) {
    calibration.put("hashed MB/s, " + when, Machine.processor());
    calibration.put("pages written through/s, " + when, Machine.disk(site.disk()));
  }

  private static String commit(Path root) {
    try {
      Process git =
          new ProcessBuilder("git", "rev-parse", "--short=10", "HEAD")
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? "unknown" : said;
    } catch (IOException noGit) {
      throw new UncheckedIOException(noGit);
    }
  }
}
