package org.gendan.launcher.demo;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gendan.launcher.demo.report.Report;
import org.gendan.launcher.demo.report.ReportPrinter;
import org.gendan.launcher.demo.script.AdventureWorksOrders;
import org.gendan.launcher.demo.script.FurnitureOrders;
import org.gendan.launcher.demo.script.OrderBook;
import org.gendan.launcher.demo.script.Script;
import org.gendan.launcher.imports.Kept;
import org.gendan.launcher.imports.Phrases;
import org.gendan.launcher.imports.RefusedReport;
import org.gendan.launcher.imports.adventureworks.AdventureWorksCompany;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.company.CompanyFile;
import org.gendan.launcher.imports.csv.Folder;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.RefusedByService;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.stack.TopicEnds;
import org.gendan.launcher.supervise.RunningStack;
import org.gendan.launcher.supervise.StackState;
import org.gendan.launcher.verify.Verdict;
import org.gendan.launcher.verify.VerdictPrinter;
import org.gendan.launcher.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays real sales orders through the running services as the departments would. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Play a month of real orders from receipt to archive · 演示")
@SuppressWarnings("NullAway.Init")
public final class DemoCommand implements Callable<Integer> {

  private static final int ORDERS = 500;
  private static final int FURNITURE_ORDERS = 40;

  private final Runnable begun;

  @Spec private CommandSpec spec;

  @Option(names = "--orders", paramLabel = "N", description = "how many orders (default 500)")
  private @Nullable Integer orders;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      defaultValue = "2013-06",
      description = "month of the orders (default ${DEFAULT-VALUE})")
  private YearMonth month;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "at most X business days per second; as fast as it goes when left out")
  private @Nullable Double speed;

  @Option(
      names = "--leave",
      paramLabel = "N",
      defaultValue = "12",
      description = "so many more orders are left in the middle (default ${DEFAULT-VALUE})")
  private int leave;

  @Option(names = "--stop", description = "stop the stack at the end")
  private boolean stop;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "a folder in the layout of AdventureWorks, complete or only further months")
  private @Nullable Path data;

  @Option(
      names = "--company",
      paramLabel = "NAME",
      defaultValue = "adventureworks",
      description = "adventureworks or furniture (default ${DEFAULT-VALUE})")
  private String company;

  public DemoCommand() {
    this(() -> {});
  }

  /** For those who have something to do beside it, once orders are worked on. */
  public DemoCommand(Runnable begun) {
    this.begun = begun;
  }

  @Override
  public Integer call() {
    Home home = Home.find();
    try {
      // Everything is read and checked before anything is started.
      Script script = company.equals("furniture") ? furniture() : adventureWorks(home);
      if (script.book().orders().isEmpty()) {
        throw Problem.said(phrases().say("demo.no-orders", month));
      }
      return play(home, script);
    } catch (Imported.Refused refused) {
      new RefusedReport(refused).print(spec.commandLine().getErr());
      return 1;
    } catch (RefusedByService refused) {
      throw Problem.said(refused.answer().sentence()).because(refused);
    }
  }

  private Script furniture() {
    Company furniture = CompanyFile.furniture();
    int wanted = Optional.ofNullable(orders).orElse(FURNITURE_ORDERS);
    FurnitureOrders book = new FurnitureOrders(furniture);
    return new Script(
        "furniture", furniture, book.of(month, wanted), book.of(month.plusMonths(1), leave));
  }

  private Script adventureWorks(Home home) {
    Kept kept = new Kept(home.data());
    Imported imported = Imported.checked(kept.folders());
    if (data != null) {
      if (!Files.isDirectory(data)) {
        throw Problem.said(phrases().say("demo.no-folder", data));
      }
      Folder more = new Folder.OnDisk(data.toAbsolutePath().normalize());
      imported = Imported.checked(kept.with(more));
      kept.keep(more);
    }
    int wanted = Optional.ofNullable(orders).orElse(ORDERS);
    OrderBook all = new AdventureWorksOrders(imported).of(month);
    OrderBook book = all.choose(wanted);
    OrderBook later = all.without(book).choose(leave);
    return new Script("aw", new AdventureWorksCompany(imported).company(), book, later);
  }

  private int play(Home home, Script script) {
    PrintWriter out = spec.commandLine().getOut();
    RunningStack stack = new RunningStack(home, out);
    stack.ensureUp(Ports.PROGRAMS);
    StackState state = stack.state();
    Report report;
    try (Api api = StackApi.of(state, home);
        TopicEnds events = TopicEnds.of(StackApi.url(state, "kafka"))) {
      Demo demo = new Demo(api, home, events, out, phrases(), begun);
      report = demo.play(script, script.code() + ":" + month, leastPerDay());
      demo.whereNext(
          new ReportPrinter(out, phrases(), script.company().currency()),
          StackApi.url(state, "order"),
          StackApi.url(state, "keycloak"));
    }
    Verdict verdict = Verification.of(home).run();
    new VerdictPrinter(out).print(verdict);
    if (stop) {
      stack.down(() -> out.println(phrases().say("demo.stopping")));
    }
    return report.stuck().isEmpty() && verdict.kept() ? 0 : 1;
  }

  private Duration leastPerDay() {
    return speed == null || speed <= 0
        ? Duration.ZERO
        : Duration.ofMillis(Math.round(1000 / speed));
  }

  private static Phrases phrases() {
    return new Phrases("org.gendan.launcher.demo.phrases");
  }
}
