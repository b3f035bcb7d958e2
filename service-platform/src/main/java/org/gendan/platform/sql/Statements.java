package org.gendan.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the running transaction's connection, without a look at what Hibernate has pending: for
 * the platform's tables. Parameters are numbered ({@code ?1}) and may be used more than once;
 * arrays become PostgreSQL arrays.
 */
@ApplicationScoped
public class Statements {

  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

  private static final Map<Class<?>, String> ARRAYS =
      Map.of(
          String.class, "text",
          UUID.class, "uuid",
          BigDecimal.class, "numeric",
          Short.class, "int2",
          Integer.class, "int4",
          Long.class, "int8",
          Boolean.class, "bool",
          LocalDate.class, "date",
          Instant.class, "timestamptz");

  /** A statement as JDBC wants it, and which parameter goes where. */
  private record Positions(String sql, List<Integer> order) {

    static Positions of(String numbered) {
      Matcher matcher = PARAMETER.matcher(numbered);
      List<Integer> order =
          matcher.results().map(found -> Integer.parseInt(found.group(1))).toList();
      return new Positions(matcher.replaceAll("?"), order);
    }
  }

  private final DataSource database;

  private static final int ENOUGH = 1_000;

  /**
   * What was read before; a page's limits may stand in a statement's text, so not for ever more.
   */
  private final Map<String, Positions> known = new ConcurrentHashMap<>();

  Statements(DataSource database) {
    this.database = database;
  }

  public List<Row> rows(String sql, @Nullable Object... parameters) {
    return execute(sql, parameters, statement -> read(statement.executeQuery()));
  }

  /**
   * Changes rows; returns how many.
   *
   * @throws SqlFailed with the database's reason
   */
  public int run(String sql, @Nullable Object... parameters) {
    return execute(sql, parameters, PreparedStatement::executeUpdate);
  }

  private interface Execution<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T execute(String sql, @Nullable Object[] parameters, Execution<T> execution) {
    Positions positions = positions(sql);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(positions.sql())) {
      for (int i = 0; i < positions.order().size(); i++) {
        bind(statement, i + 1, parameters[positions.order().get(i) - 1]);
      }
      return execution.on(statement);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private Positions positions(String sql) {
    return known.size() < ENOUGH ? known.computeIfAbsent(sql, Positions::of) : Positions.of(sql);
  }

  private static void bind(PreparedStatement statement, int position, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case Instant time -> statement.setObject(position, time.atOffset(ZoneOffset.UTC));
      case Enum<?> constant -> statement.setString(position, constant.name());
      case Object[] values ->
          statement.setArray(
              position, statement.getConnection().createArrayOf(elementType(values), values));
      case null, default -> statement.setObject(position, value);
    }
  }

  private static String elementType(Object[] values) {
    String type = ARRAYS.get(values.getClass().getComponentType());
    if (type == null) {
      throw new IllegalArgumentException("No array of " + values.getClass().getComponentType());
    }
    return type;
  }

  private static List<Row> read(ResultSet found) throws SQLException {
    try (found) {
      int width = found.getMetaData().getColumnCount();
      List<Row> rows = new ArrayList<>();
      while (found.next()) {
        @Nullable Object[] columns = new Object[width];
        for (int i = 0; i < width; i++) {
          columns[i] = found.getObject(i + 1);
        }
        rows.add(new Row(columns));
      }
      return rows;
    }
  }
}
