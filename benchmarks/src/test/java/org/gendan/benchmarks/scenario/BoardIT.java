package org.gendan.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gendan.benchmarks.floor.Replay;
import org.gendan.benchmarks.floor.Written;
import org.gendan.benchmarks.load.Effort;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.load.Run;
import org.gendan.benchmarks.site.Databases;
import org.gendan.benchmarks.site.OrderDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is seeded for the board is there, can be written again as a floor, and goes without trace.
 */
class BoardIT {

  private static final int ORDERS = 600;

  private final Load load = new Load(() -> () -> Effort.UNKNOWN);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void seededOrdersAreSeenWrittenAgainAndRemoved() throws Exception {
    try (OrderDatabase order = new OrderDatabase(folder)) {
      Databases databases = order.databases();
      Board board = new Board(databases);
      long since = databases.now();

      board.seed(1, ORDERS);

      assertThat(count(databases, "orders")).isEqualTo(ORDERS);
      assertThat(board.withStory(10)).hasSize(10);
      for (Board.View view : Tracking.VIEWS) {
        Run looked = board.floor(load, view, 2, Duration.ofMillis(100));
        assertThat(looked.done()).as(view.name()).isPositive();
        assertThat(looked.failed()).as(view.name()).isZero();
      }
      everyRowIsWrittenAgain(databases, since);
      board.clear();
      for (String table : List.of("orders", "order_lines", "order_axes", "timeline_entries")) {
        assertThat(count(databases, table)).as(table).isZero();
      }
    }
  }

  private static void everyRowIsWrittenAgain(Databases databases, long since) throws Exception {
    databases.recreateFloor();
    List<Written> rows =
        Written.to(databases, Databases.of("order"), since, ORDERS, ORDERS, List.of());

    assertThat(new Replay(databases, List.of(rows)).perSecond(2)).isPositive();

    assertThat(rows).hasSize(5);
    for (Written table : rows) {
      String original = table.target().replace("gendan_order_", "");
      assertThat(databases.number(Databases.FLOOR, "select count(*) from " + table.target()))
          .as(original)
          .isEqualTo(count(databases, original));
    }
  }

  private static long count(Databases databases, String table) throws Exception {
    return databases.number(Databases.of("order"), "select count(*) from " + table);
  }
}
