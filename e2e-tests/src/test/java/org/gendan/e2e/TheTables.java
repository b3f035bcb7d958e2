package org.gendan.e2e;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.gendan.launcher.machine.Ports;
import org.postgresql.ds.PGSimpleDataSource;

/** The six databases, past the services and their row-level security. */
final class TheTables {

  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname !~ '^(inbox(?!_poison)|outbox|published_|broker_log|audit_|idempotency_keys|flyway)' order by relname""";

  /** The SHA-256 of a table's rows, and how many there are. */
  private static final String DIGEST =
      """
      select encode(sha256(convert_to(coalesce(string_agg(t::text, E'\\n' order by t::text), ''), 'UTF8')), 'hex')
        || ' of ' || count(*) || ' rows' from\s""";

  private static final String WAITING =
      """
      select 'outbox ' || type from outbox
      union all select 'parked ' || consumer || ' ' || key || ' ' || coalesce(reason, '') from inbox_parked""";

  private TheTables() {}

  /** What the company knows, and what nobody could read: every table but the messaging's own. */
  static Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    for (String service : Ports.SERVICES) {
      List<String> tables = ask(service, TABLES);
      tables.forEach(
          table ->
              digests.put(
                  service + "." + table, ask(service, DIGEST + table + told(table)).getFirst()));
    }
    return digests;
  }

  /** The audit is sealed, and told so, by the clock; everything else is told for a reason. */
  private static String told(String table) {
    return table.equals("aggregate_versions") ? " t where topic not like '%.audit.v1'" : " t";
  }

  /** What is on its way, or could not be applied. */
  static List<String> waiting() {
    return Ports.SERVICES.stream().flatMap(service -> ask(service, WAITING).stream()).toList();
  }

  private static List<String> ask(String service, String sql) {
    try (Connection connection = connect("gendan_" + service);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> answers = new ArrayList<>();
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
      return answers;
    } catch (SQLException e) {
      throw new IllegalStateException(service, e);
    }
  }

  private static Connection connect(String database) throws SQLException {
    Properties passwords = new Properties();
    try (Reader file =
        Files.newBufferedReader(TheStack.home().postgres().resolve("passwords.properties"))) {
      passwords.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(TheStack.url("postgres").replaceAll("/$", "") + "/" + database);
    source.setUser("postgres");
    source.setPassword(passwords.getProperty("postgres"));
    return source.getConnection();
  }
}
