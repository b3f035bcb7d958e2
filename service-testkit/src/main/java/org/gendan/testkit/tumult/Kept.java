package org.gendan.testkit.tumult;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gendan.testkit.TestDatabase;

/** What the inbox of the service under test keeps of records: seen, parked or poison. */
record Kept(String consumer, String topic, int partition, long offset, String reason) {

  /** Ids that a consumer has seen, in the order in which it applied them. */
  static List<UUID> seen(String consumer) {
    return TestDatabase.rows(
        "select event_id from inbox where consumer = ? order by received_at",
        row -> row.getObject(1, UUID.class),
        consumer);
  }

  static List<Kept> poison() {
    return of("inbox_poison");
  }

  static List<Kept> parked() {
    return of("inbox_parked");
  }

  private static List<Kept> of(String table) {
    return TestDatabase.rows(
        "select consumer, topic, partition, record_offset, coalesce(reason, '') from " + table,
        row ->
            new Kept(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5)));
  }

  /** Takes away what only this test put there. */
  static void clean(Collection<Kept> records) {
    for (String table : List.of("inbox_poison", "inbox_parked")) {
      records.forEach(
          one ->
              TestDatabase.update(
                  "delete from "
                      + table
                      + " where consumer = ? and topic = ? and partition = ? and record_offset = ?",
                  one.consumer(),
                  one.topic(),
                  one.partition(),
                  one.offset()));
    }
  }
}
