package org.gendan.benchmarks.scenario;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.gendan.benchmarks.load.Reply;
import org.gendan.benchmarks.load.Run;
import org.gendan.benchmarks.report.Figure;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.scenario.Board.View;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** The tracking board and the timeline, with few orders and with many. */
public final class Tracking implements Scenario {

  private static final int FEW = 10_000;
  private static final int FEW_SMOKE = 500;
  private static final int LOOKING = 4;
  private static final double SLOWEST = 50;
  private static final List<String> NONE = List.of();
  private static final List<String> OPEN = List.of("REVIEWING", "REPLIED", "CONFIRMED", "RELEASED");

  private static final String NEWEST = "o.received_at desc";
  private static final String DUE = "o.due_date";
  private static final String NUMBER = "o.order_no";

  private static final String AT_RISK = "/tracking?size=20&sort=dueDate&focus=AT_RISK";

  static final List<View> VIEWS =
      List.of(
          new View("newest first", "receivedAt", NEWEST, NONE, "", 0),
          new View("newest first, released", "receivedAt", NEWEST, List.of("RELEASED"), "", 0),
          new View("newest first, open", "receivedAt", NEWEST, OPEN, "", 0),
          new View("newest first, of a customer", "receivedAt", NEWEST, NONE, "BENCH-C0007", 0),
          new View("by order number looked up", "receivedAt", NEWEST, NONE, "SEED-00000400", 0),
          new View("by customer's number looked up", "receivedAt", NEWEST, NONE, "EXT-400", 0),
          new View("by due date", "dueDate", DUE, NONE, "", 0),
          new View("by due date, released", "dueDate", DUE, List.of("RELEASED"), "", 0),
          new View("by due date, open", "dueDate", DUE, OPEN, "", 0),
          new View("by order number", "orderNo", NUMBER, NONE, "", 0),
          new View("by order number, released", "orderNo", NUMBER, List.of("RELEASED"), "", 0),
          new View("newest first, page 20", "receivedAt", NEWEST, NONE, "", 20));

  @Override
  public String name() {
    return "tracking";
  }

  @Override
  public String measures() {
    return "one page of 20 of the tracking board over HTTP for each filter and sort, and an order's"
        + " timeline; 4 people looking all the time";
  }

  @Override
  public String floor() {
    return "the same rows and the same total by prepared JDBC over 4 connections, without row-level"
        + " security";
  }

  @Override
  public void run(Bench bench, Figures figures) throws SQLException {
    Board board = new Board(bench.databases());
    int few = bench.plan().smoke() ? FEW_SMOKE : FEW;
    int many = bench.plan().orders();
    try {
      board.seed(1, few);
      look(bench, figures, board, few);
      if (many > few) {
        board.seed(few + 1, many);
        look(bench, figures, board, many);
      }
    } finally {
      board.clear();
    }
  }

  private void look(Bench bench, Figures figures, Board board, int orders) throws SQLException {
    Duration time = bench.plan().time().dividedBy(bench.plan().smoke() ? 4 : 5);
    bench.load().closed(LOOKING, time, number -> see(bench, VIEWS.getFirst().path()));
    for (View view : VIEWS) {
      Run run = bench.load().closed(LOOKING, time, number -> see(bench, view.path()));
      Run floor = board.floor(bench.load(), view, LOOKING, time);
      tell(figures, "%,d orders: %s".formatted(orders, view.name()), run, floor);
    }
    String of = "%,d orders: ".formatted(orders);
    alone(bench, figures, of + "counts of all lists", time, number -> "/tracking/counts");
    alone(bench, figures, of + "by due date, at risk", time, number -> AT_RISK);
    List<String> ids = board.withStory(200);
    alone(
        bench,
        figures,
        of + "timeline of 30 facts",
        time,
        number -> "/orders/" + ids.get((int) (number % ids.size())) + "/timeline");
  }

  /** What no statement of a few lines could give: it stands without a floor. */
  private void alone(
      Bench bench, Figures figures, String name, Duration time, LongFunction<String> path) {
    Run run = bench.load().closed(LOOKING, time, number -> see(bench, path.apply(number)));
    figures.add(Figure.of(name(), name + ", p95", "ms", run.millis(95)).atMost(SLOWEST));
    figures.add(Figure.of(name(), name, "requests/s", run.perSecond()));
  }

  private void tell(Figures figures, String name, Run run, Run floor) {
    figures.add(
        Figure.of(name(), name + ", p95", "ms", run.millis(95))
            .beside(floor.millis(95))
            .atMost(SLOWEST));
    figures.add(Figure.of(name(), name, "requests/s", run.perSecond()).beside(floor.perSecond()));
  }

  private static boolean see(Bench bench, String path) {
    Reply reply = bench.callers().get(Service.ORDER, path, Person.SUPERVISOR);
    if (!reply.ok()) {
      throw new IllegalStateException(path + ": " + reply.sentence());
    }
    return true;
  }
}
