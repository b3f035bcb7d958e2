package org.gendan.launcher.imports;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.adventureworks.MonthNeed;
import org.gendan.launcher.imports.csv.Folder;
import org.gendan.launcher.imports.need.Need;
import org.gendan.launcher.machine.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the exploded gross need of one month's orders as CSV. */
@Command(
    name = "need",
    description = "Gross need of a month's imported orders, through all levels, as CSV.")
@SuppressWarnings("NullAway.Init")
public final class NeedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      description = "Month of the orders.")
  private YearMonth month;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folders with further months, added to what is already there.")
  private List<Path> directories = List.of();

  @Override
  public Integer call() {
    try {
      print(new MonthNeed(Imported.checked(folders())).of(month));
      return 0;
    } catch (Imported.Refused refused) {
      new RefusedReport(refused).print(spec.commandLine().getErr());
      return 1;
    }
  }

  private List<Folder> folders() {
    List<Folder> folders = new ArrayList<>(new Kept(Home.find().data()).folders());
    directories.stream().map(Folder.OnDisk::new).forEach(folders::add);
    return folders;
  }

  private void print(List<Need> needs) {
    PrintWriter out = spec.commandLine().getOut();
    out.print("ProductID,LowLevelCode,GrossNeed\n");
    for (Need need : needs) {
      String gross = need.gross().stripTrailingZeros().toPlainString();
      out.print(need.product() + "," + need.lowLevelCode() + "," + gross + "\n");
    }
    out.flush();
  }
}
