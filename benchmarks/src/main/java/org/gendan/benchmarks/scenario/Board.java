package org.gendan.benchmarks.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.load.Run;
import org.gendan.benchmarks.site.Databases;

/** The tracking board's own tables: filled by plain SQL, and read by plain SQL as the floor. */
final class Board {

  private static final int SIZE = 20;

  /**
   * One way to look at the board.
   *
   * @param sort as the board offers it, with the SQL it stands for
   * @param query an order's number, a customer's number or a customer's code; empty for none
   */
  record View(String name, String sort, String by, List<String> status, String query, int page) {

    /** As a person asks for it. */
    String path() {
      StringBuilder path = new StringBuilder("/tracking?size=" + SIZE + "&sort=" + sort);
      status.forEach(one -> path.append("&status=").append(one));
      return path.append("&page=").append(page).append("&query=").append(query).toString();
    }
  }

  private final Databases databases;

  Board(Databases databases) {
    this.databases = databases;
  }

  /** Adds orders with these numbers, as they would lie there after three years. */
  void seed(int from, int to) throws SQLException {
    try (Connection connection = databases.connect(Databases.of("order"));
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(text("seed-board.sql").formatted(from, to));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute(
          "vacuum (analyze) orders, order_lines, order_axes, order_documents, timeline_entries");
    }
  }

  /** Some orders that have a whole story. */
  List<String> withStory(int count) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = databases.connect(Databases.of("order"));
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id from orders where order_no like 'SEED-%0' order by md5(order_no) limit "
                    + count)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  /** Everything that was seeded goes again. */
  void clear() throws SQLException {
    try (Connection connection = databases.connect(Databases.of("order"));
        Statement statement = connection.createStatement()) {
      // A timeline refuses to lose lines; these were never told to anybody.
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "create temporary table gone as select id from orders where order_no like 'SEED-%'");
      for (String table :
          List.of("timeline_entries", "order_documents", "order_axes", "order_lines")) {
        statement.execute("delete from " + table + " where order_id in (select id from gone)");
      }
      statement.execute("delete from orders where id in (select id from gone)");
    }
  }

  /** The same rows and the same number of all rows, by prepared JDBC. */
  Run floor(Load load, View view, int callers, Duration time) throws SQLException {
    Deque<Looking> idle = new ConcurrentLinkedDeque<>();
    for (int i = 0; i < callers; i++) {
      idle.add(new Looking(databases.connect(Databases.of("order")), view));
    }
    Run run =
        load.closed(
            callers,
            time,
            number -> {
              Looking looking = Objects.requireNonNull(idle.pollFirst());
              boolean seen = looking.look();
              idle.addFirst(looking);
              return seen;
            });
    for (Looking looking : new ArrayDeque<>(idle)) {
      looking.connection().close();
    }
    return run;
  }

  /** A connection with the two prepared statements of a view. */
  private record Looking(Connection connection, PreparedStatement page, PreparedStatement count) {

    private static final String COUNT =
        """
        select count(*) from orders o
        where (cardinality(?) = 0 or o.status = any (?))
          and (? = '' or o.order_no = ? or o.external_no = ? or o.customer_code = ?)""";

    Looking(Connection connection, View view) throws SQLException {
      this(
          connection,
          prepared(
              connection, text("board.sql").formatted(view.by(), SIZE, view.page() * SIZE), view),
          prepared(connection, COUNT, view));
    }

    private static PreparedStatement prepared(Connection connection, String sql, View view)
        throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      var status = connection.createArrayOf("text", view.status().toArray());
      statement.setArray(1, status);
      statement.setArray(2, status);
      for (int i = 3; i <= 6; i++) {
        statement.setString(i, view.query());
      }
      return statement;
    }

    boolean look() {
      try (ResultSet rows = page.executeQuery();
          ResultSet all = count.executeQuery()) {
        int seen = 0;
        while (rows.next()) {
          seen += Stream.of(rows.getString(2), rows.getString(20)).mapToInt(any -> 1).sum();
        }
        return all.next() && seen > 0;
      } catch (SQLException e) {
        throw new IllegalStateException("The board's floor cannot be read", e);
      }
    }
  }

  private static String text(String name) {
    try (InputStream in = Board.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
