package org.gendan.testkit.tumult;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.platform.access.Background;
import org.gendan.testkit.TestDatabase;

/** What the service under test knows: the SHA-256 of each table that is not the messaging's own. */
final class BusinessTables {

  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname !~ '^(inbox|outbox|published_|broker_log|audit_|idempotency_keys|flyway)' order by relname""";

  private static final String DIGEST =
      """
      select encode(sha256(convert_to(coalesce(string_agg(t::text, E'\\n' order by t::text), ''), 'UTF8')), 'hex')
      from\s""";

  private BusinessTables() {}

  static Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    Background.run(
        () ->
            TestDatabase.rows(TABLES, row -> row.getString(1))
                .forEach(table -> digests.put(table, digest(table))));
    return digests;
  }

  private static String digest(String table) {
    List<String> digest = TestDatabase.rows(DIGEST + table + " t", row -> row.getString(1));
    return digest.getFirst();
  }
}
