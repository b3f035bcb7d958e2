package org.gendan.benchmarks.scenario;

import java.io.PrintWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gendan.benchmarks.floor.Replay;
import org.gendan.benchmarks.floor.Written;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.site.Databases;
import org.gendan.launcher.imports.adventureworks.AdventureWorksCompany;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.adventureworks.Layout;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.imports.sending.CompanySender;
import org.gendan.launcher.imports.sending.Journal;

/** A company is brought in. */
public final class Import implements Scenario {

  private static final int COMMITS = 20;
  private static final int CUSTOMERS = 5000;
  private static final int CUSTOMERS_SMOKE = 100;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String measures() {
    return "a company with its products, suppliers, stock and up to 5,000 customers through the"
        + " services' own interfaces, as ./gendan import does it, until every service has heard of it";
  }

  @Override
  public String floor() {
    return "every row that leaves in six databases, by prepared JDBC over one connection, in 20"
        + " commits";
  }

  @Override
  public void run(Bench bench, Figures figures) throws SQLException {
    Company company = company(bench.plan().smoke() ? CUSTOMERS_SMOKE : CUSTOMERS);
    bench.settle();
    long since = bench.databases().now();
    Journal journal = new Journal(bench.site().home().data().resolve("import/journal"));
    long began = System.nanoTime();
    int sent;
    try (Api api = StackApi.of(bench.site().state(), bench.site().home())) {
      sent =
          new CompanySender(api, journal, new PrintWriter(Writer.nullWriter())).send("aw", company);
    }
    double answered = (System.nanoTime() - began) / 1e9;
    double heard = answered + bench.settle().toMillis() / 1000.0;
    double floor = floor(bench, figures, since);
    figures.add(
        Figure.of(name(), "rows of the company, answered", "rows/s", sent / answered)
            .beside(sent * floor));
    figures.add(
        Figure.of(name(), "rows of the company, heard everywhere", "rows/s", sent / heard)
            .beside(sent * floor));
  }

  /** How often a second the whole import could be written. */
  private static double floor(Bench bench, Figures figures, long since) throws SQLException {
    bench.databases().recreateFloor();
    List<Written> rows = new ArrayList<>();
    for (String database : Databases.ofServices()) {
      rows.addAll(
          Written.to(
              bench.databases(), database, since, COMMITS, COMMITS, List.of("outbox_lanes")));
    }
    figures.say(
        "it leaves %,d rows in %d tables"
            .formatted(rows.stream().mapToLong(Written::rows).sum(), rows.size()));
    return new Replay(bench.databases(), List.of(rows)).perSecond(1) / COMMITS;
  }

  private static Company company(int customers) {
    Company all = new AdventureWorksCompany(Imported.checked(List.of(Layout.SHIPPED))).company();
    return new Company(
        all.name(),
        all.currency(),
        all.plants(),
        all.workshops(),
        all.workCentres(),
        all.products(),
        all.suppliers(),
        all.stock(),
        all.customers().stream().limit(customers).toList());
  }
}
