package org.gendan.benchmarks.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where the database's time goes, by statement. Counting costs a little: not for kept figures. */
public final class Statements {

  static final String LIBRARY = "pg_stat_statements";

  private static final int SHOWN = 15;
  private static final String TOP =
      """
      select format('%%8s ms %%7s calls %%8s ms each %%8s rows  %%s: %%s', round(total_exec_time), calls,
                    round(mean_exec_time::numeric, 3), rows, datname,
                    left(regexp_replace(query, '\\s+', ' ', 'g'), 150))
      from pg_stat_statements s join pg_database d on d.oid = s.dbid
      where datname like 'gendan%%' and datname <> '%s'
      order by total_exec_time desc limit %d"""
          .formatted(Databases.FLOOR, SHOWN);

  private final Databases databases;

  public Statements(Databases databases) {
    this.databases = databases;
  }

  public void begin() throws SQLException {
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists " + LIBRARY);
      statement.execute("select pg_stat_statements_reset()");
    }
  }

  /** Those that took most since the beginning, one a line. */
  public List<String> top() throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TOP)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
