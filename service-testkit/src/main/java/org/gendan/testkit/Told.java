package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;

/** Everything one document told, shipped or still waiting in the outbox. */
public final class Told {

  private static final String ALL =
      """
      (select topic, aggregateid, aggregate_version, type from outbox
       union all select topic, aggregateid, aggregate_version, type from published_events)""";

  private final String key;

  private Told(String key) {
    this.key = key;
  }

  public static Told by(UUID document) {
    return new Told(document.toString());
  }

  /** So many facts of this kind, and no gap in what was told at all. */
  public void times(int expected, Class<? extends Event> kind) {
    assertThat(count(EventTypes.of(kind).name())).as(kind.getSimpleName()).isEqualTo(expected);
    withoutGaps();
  }

  public void once(Class<? extends Event> kind) {
    times(1, kind);
  }

  private long count(String type) {
    return TestDatabase.rows(
            "select count(*) from " + ALL + " t where aggregateid = ? and type = ?",
            row -> row.getLong(1),
            key,
            type)
        .getFirst();
  }

  /** 1, 2, 3… per topic, up to the number that the document has come to. */
  private void withoutGaps() {
    List<String> broken =
        TestDatabase.rows(
            """
            select t.topic from %s t join aggregate_versions v using (topic, aggregateid)
            where aggregateid = ? group by t.topic, v.version
            having count(*) <> v.version or count(distinct aggregate_version) <> v.version
              or max(aggregate_version) <> v.version"""
                .formatted(ALL),
            row -> row.getString(1),
            key);
    assertThat(broken).as("topics on which %s has gaps", key).isEmpty();
  }
}
