package org.gendan.e2e;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something done to a database behind the service's back, and how it is undone.
 *
 * @param broken the promises that are broken by it, and no others
 */
record Tampering(
    String name, Set<String> broken, String service, List<String> breaks, List<String> mends) {

  static Tampering with(String service, String name, String... broken) {
    return new Tampering(name, new TreeSet<>(List.of(broken)), service, List.of(), List.of());
  }

  Tampering broken(String... statements) {
    return new Tampering(name, broken, service, List.of(statements), mends);
  }

  Tampering mended(String... statements) {
    return new Tampering(name, broken, service, breaks, List.of(statements));
  }

  /** A row is changed and changed back. */
  Tampering changing(String table, String key, String where, String change) {
    String same = "t." + key + " = k." + key;
    String column = change.substring(0, change.indexOf(' '));
    return broken(
            "create temp table kept as select * from %s where %s limit 1".formatted(table, where),
            "update %s t set %s from kept k where %s".formatted(table, change, same))
        .mended(
            "update %1$s t set %2$s = k.%2$s from kept k where %3$s"
                .formatted(table, column, same));
  }

  /** A row is deleted and put back. */
  Tampering deleting(String table, String key, String where) {
    return broken(
            "create temp table kept as select * from %s where %s limit 1".formatted(table, where),
            "delete from %s t using kept k where t.%s = k.%s".formatted(table, key, key))
        .mended("insert into " + table + " select * from kept");
  }

  @Override
  public String toString() {
    return name;
  }
}
