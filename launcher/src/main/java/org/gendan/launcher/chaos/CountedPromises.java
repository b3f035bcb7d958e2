package org.gendan.launcher.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.stack.StackDatabases;

/**
 * Nothing waits, nothing is held back, nothing is told twice or out of turn, and the books balance.
 */
public final class CountedPromises implements Promises {

  /** A promise by what breaks it, and the query that finds such. */
  private record Promise(String breach, String sql) {}

  /** The log keeps two weeks, so counting starts with the oldest it has. */
  private static final List<Promise> EVERYWHERE =
      List.of(
          new Promise("waits in the outbox", "select type || ' of ' || aggregateid from outbox"),
          new Promise(
              "is parked",
              "select consumer || ' ' || key || ': ' || coalesce(reason, '') from inbox_parked"),
          new Promise(
              "is poison", "select consumer || ' ' || topic || ': ' || reason from inbox_poison"),
          new Promise(
              "has a gap in its producer sequence",
              """
              select 'lane ' || l.lane from outbox_lanes l join published_events e using (lane)
              group by l.lane, l.published
              having max(e.producer_seq) <> l.published
                or count(*) <> max(e.producer_seq) - min(e.producer_seq) + 1"""),
          new Promise(
              "is told twice",
              "select type || ' ' || id from published_events group by type, id having count(*) > 1"),
          new Promise(
              "is told out of turn",
              """
              select aggregateid || ' on ' || topic from (
                select topic, aggregateid, aggregate_version - lag(aggregate_version)
                  over (partition by topic, aggregateid order by producer_seq) as step
                from published_events) e where step <> 1"""),
          new Promise(
              "changed without telling",
              """
              select v.aggregateid || ' on ' || v.topic from aggregate_versions v
              join published_events e using (topic, aggregateid)
              group by v.topic, v.aggregateid, v.version having max(e.aggregate_version) <> v.version"""));

  private static final Promise BALANCED =
      new Promise(
          "is not balanced",
          "select currency from journal_lines group by currency having sum(amount) <> 0");

  private static final int SHOWN = 5;

  private final StackDatabases databases;

  public CountedPromises(StackDatabases databases) {
    this.databases = databases;
  }

  @Override
  public List<String> broken() {
    List<String> broken = new ArrayList<>();
    for (String service : Ports.SERVICES) {
      EVERYWHERE.forEach(promise -> broken.addAll(found(service, promise)));
    }
    broken.addAll(found("finance", BALANCED));
    return broken;
  }

  private List<String> found(String service, Promise promise) {
    try (Connection connection = databases.connect(service);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select * from (" + promise.sql() + ") q limit " + SHOWN)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(service + ": " + rows.getString(1) + " " + promise.breach());
      }
      return found;
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", service, e).because(e);
    }
  }
}
