package org.gendan.launcher.imports;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gendan.launcher.imports.adventureworks.AdventureWorksCompany;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.company.CompanyFile;
import org.gendan.launcher.imports.csv.Folder;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.RefusedByService;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.imports.sending.CompanySender;
import org.gendan.launcher.imports.sending.Journal;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.supervise.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a company into the running services, and further months of one that is there. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Bring in a company, or further months of one · 导入",
    description =
        "import adventureworks [DIR]   the layout of AdventureWorks; without DIR what is shipped%n"
            + "import furniture              a small furniture maker, shipped%n"
            + "import DIR                    complete, or only further months")
@SuppressWarnings("NullAway.Init")
public final class ImportCommand implements Callable<Integer> {

  private static final Phrases PHRASES = new Phrases("org.gendan.launcher.imports.sending");

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WHAT", description = "adventureworks, furniture or DIR")
  private String what;

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "where its files are")
  private @Nullable Path directory;

  @Override
  public Integer call() {
    Home home = Home.find();
    try {
      if (what.equals("furniture")) {
        send(home, "furniture", CompanyFile.furniture());
      } else {
        adventureWorks(home);
      }
      return 0;
    } catch (Imported.Refused refused) {
      new RefusedReport(refused).print(spec.commandLine().getErr());
      return 1;
    } catch (RefusedByService refused) {
      throw Problem.said(refused.answer().sentence()).because(refused);
    }
  }

  /** Everything is checked before anything is started, sent or kept. */
  private void adventureWorks(Home home) {
    Kept kept = new Kept(home.data());
    Path from = what.equals("adventureworks") ? directory : Path.of(what);
    if (from == null) {
      Imported imported = Imported.checked(kept.folders());
      send(home, "aw", new AdventureWorksCompany(imported).company());
      return;
    }
    if (!Files.isDirectory(from)) {
      throw Problem.said(PHRASES.say("no-folder", from));
    }
    Folder folder = new Folder.OnDisk(from.toAbsolutePath().normalize());
    Imported imported = Imported.checked(kept.with(folder));
    send(home, "aw", new AdventureWorksCompany(imported).company());
    kept.keep(folder);
    OrderCount orders = OrderCount.in(Imported.checked(kept.folders()));
    print(PHRASES.say("orders", orders.orders(), orders.first(), orders.last()));
  }

  private void send(Home home, String code, Company company) {
    PrintWriter out = spec.commandLine().getOut();
    RunningStack stack = new RunningStack(home, out);
    stack.ensureUp(Ports.PROGRAMS);
    try (Api api = StackApi.of(stack.state(), home)) {
      Journal journal = new Journal(home.data().resolve("import/journal"));
      new CompanySender(api, journal, out).send(code, company);
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
