package org.gendan.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gendan.benchmarks.site.Databases;
import org.gendan.launcher.imports.rest.Lanes;

/**
 * The floor of whatever writes rows: the very rows that were written, once more, into tables of the
 * same shape with the same indexes, by nothing but prepared statements that go out together. What
 * the services do beyond that is what they cost.
 */
public final class Replay {

  private static final int ROUNDS = 3;

  private final Databases databases;
  private final List<List<Written>> commits;

  /**
   * @param commits the rows of one piece of work: those of each list are committed together
   */
  public Replay(Databases databases, List<List<Written>> commits) {
    this.databases = databases;
    this.commits = commits;
  }

  /** Pieces of work a second over so many connections: the median of three rounds, warmed up. */
  public double perSecond(int connections) throws SQLException {
    round(connections);
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = round(connections);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  /** How many pieces of work one round replays. */
  public int pieces() {
    return commits.getFirst().getFirst().pieces();
  }

  private double round(int connections) throws SQLException {
    empty();
    AtomicInteger next = new AtomicInteger();
    long began = System.nanoTime();
    Lanes.run(
        connections,
        IntStream.range(0, connections).boxed().toList(),
        any -> {
          try (Connection connection = databases.connect(Databases.FLOOR)) {
            replay(connection, next);
          } catch (SQLException e) {
            throw new IllegalStateException("The floor cannot be measured", e);
          }
        });
    return pieces() / ((System.nanoTime() - began) / 1e9);
  }

  private void replay(Connection connection, AtomicInteger next) throws SQLException {
    connection.setAutoCommit(false);
    List<PreparedStatement> statements = new ArrayList<>();
    for (List<Written> commit : commits) {
      statements.add(
          connection.prepareStatement(
              commit.stream().map(Written::insert).collect(Collectors.joining(";"))));
    }
    for (int piece = next.getAndIncrement(); piece < pieces(); piece = next.getAndIncrement()) {
      for (int i = 0; i < commits.size(); i++) {
        PreparedStatement statement = statements.get(i);
        int parameter = 1;
        for (Written rows : commits.get(i)) {
          statement.setString(parameter++, rows.piece(piece));
        }
        statement.execute();
        connection.commit();
      }
    }
    for (PreparedStatement statement : statements) {
      statement.close();
    }
  }

  private void empty() throws SQLException {
    try (Connection connection = databases.connect(Databases.FLOOR);
        var statement = connection.createStatement()) {
      for (Written rows : commits.stream().flatMap(List::stream).toList()) {
        statement.execute("truncate " + rows.target());
      }
      statement.execute("checkpoint");
    }
  }
}
