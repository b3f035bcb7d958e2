package org.gendan.launcher.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.stack.StackDatabases;

/** The content of every table of every service as one SHA-256 each, whatever the rows' places. */
final class Tables {

  /** What the company knows, and what nobody could read: all but the messaging's own tables. */
  private static final String NAMES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname !~ '^(inbox(?!_poison)|outbox|published_|broker_log|audit_|idempotency_keys|flyway)'
      order by c.relname""";

  /** The audit is sealed, and told so, by the clock; everything else is told for a reason. */
  private static final String NOT_BY_THE_CLOCK = "topic not like '%.audit.v1'";

  private Tables() {}

  /** By service and table. */
  static Map<String, String> hashes(StackDatabases databases) {
    Map<String, String> hashes = new TreeMap<>();
    for (String service : Ports.SERVICES) {
      try (Connection connection = databases.connect(service);
          Statement names = connection.createStatement();
          ResultSet tables = names.executeQuery(NAMES)) {
        while (tables.next()) {
          String table = tables.getString(1);
          hashes.put(service + "." + table, hash(connection, table));
        }
      } catch (SQLException e) {
        throw Problem.of("postgres.sql", service, e).because(e);
      }
    }
    return hashes;
  }

  private static String hash(Connection connection, String table) throws SQLException {
    String sql =
        """
        select encode(sha256(coalesce(string_agg(row, ''::bytea order by row), ''::bytea)), 'hex')
        from (select sha256(convert_to(t::text, 'UTF8')) as row from "%s" t where %s) rows"""
            .formatted(table, table.equals("aggregate_versions") ? NOT_BY_THE_CLOCK : "true");
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
