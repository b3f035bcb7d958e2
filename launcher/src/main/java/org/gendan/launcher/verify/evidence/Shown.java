package org.gendan.launcher.verify.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Problem;
import org.jspecify.annotations.Nullable;

/** What one service shows in its schema {@code inv}; every query sees the same instant. */
public final class Shown implements AutoCloseable {

  private final String service;
  private final Connection connection;

  Shown(String service, Connection connection) {
    this.service = service;
    this.connection = connection;
  }

  public String service() {
    return service;
  }

  public List<Row> rows(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(10_000);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        return read(found);
      }
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", service + ": " + sql, e).because(e);
    }
  }

  public long count(String sql, Object... parameters) {
    return rows("select (" + sql + ") as n", parameters).getFirst().count("n");
  }

  /** Lets go of the instant seen so far; the next query sees a new one. */
  void lookAgain() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", service, e).because(e);
    }
  }

  private static List<Row> read(ResultSet found) throws SQLException {
    List<Row> rows = new ArrayList<>();
    int width = found.getMetaData().getColumnCount();
    while (found.next()) {
      Map<String, @Nullable Object> columns = new LinkedHashMap<>();
      for (int i = 1; i <= width; i++) {
        columns.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
      }
      rows.add(new Row(columns));
    }
    return rows;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", service, e).because(e);
    }
  }
}
