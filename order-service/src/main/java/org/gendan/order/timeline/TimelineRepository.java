package org.gendan.order.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.EventTypes;
import org.gendan.platform.inbox.Reactions.Told;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of all timelines; only ever added to. */
@ApplicationScoped
class TimelineRepository {

  /** One fact in an order's timeline. */
  record Entry(
      UUID eventId,
      Instant at,
      String service,
      String type,
      String actor,
      @Nullable String causation,
      Map<String, Object> data) {}

  private final Sql sql;

  TimelineRepository(Sql sql) {
    this.sql = sql;
  }

  /** Writes each fact into the timeline of every order that it concerns. */
  void add(List<Told> told) {
    List<Line> lines =
        told.stream()
            .flatMap(one -> one.fact().orders().stream().map(order -> new Line(order, one)))
            .toList();
    sql.run(
        """
        insert into timeline_entries (order_id, event_id, at, service, type, actor, causation_id, data, version)
        select o, e, a, s, t, w, c, cast(d as jsonb), v
        from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as timestamptz[]), cast(?4 as text[]), cast(?5 as text[]),
          cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]), cast(?9 as bigint[]))
          as l (o, e, a, s, t, w, c, d, v)
        on conflict do nothing""",
        lines.stream().map(Line::order).toArray(UUID[]::new),
        lines.stream().map(line -> line.envelope().id()).toArray(UUID[]::new),
        lines.stream().map(line -> line.envelope().time()).toArray(Instant[]::new),
        lines.stream().map(Line::service).toArray(String[]::new),
        lines.stream().map(line -> line.envelope().type()).toArray(String[]::new),
        lines.stream().map(line -> line.envelope().actor()).toArray(String[]::new),
        lines.stream().map(line -> line.envelope().causationId()).toArray(String[]::new),
        lines.stream().map(Line::data).toArray(String[]::new),
        lines.stream().map(line -> line.envelope().version()).toArray(Long[]::new));
  }

  /** Everything about an order, in the order it happened. */
  List<Entry> of(UUID orderId) {
    return sql
        .rows(
            """
            select event_id, at, service, type, actor, causation_id, data from timeline_entries
            where order_id = ?1 order by at, version, event_id""",
            orderId)
        .stream()
        .map(TimelineRepository::entry)
        .toList();
  }

  /** A fact in the timeline of one of its orders. */
  private record Line(UUID order, Told told) {

    Envelope envelope() {
      return told.envelope();
    }

    String service() {
      return EventTypes.of(told.fact().getClass()).service();
    }

    String data() {
      return new String(EventJson.write(told.fact()), UTF_8);
    }
  }

  @SuppressWarnings("unchecked")
  private static Entry entry(Row row) {
    try {
      return new Entry(
          row.id(0),
          row.time(1),
          row.text(2),
          row.text(3),
          row.text(4),
          row.textOrNull(5),
          EventJson.read(row.json(6).getBytes(UTF_8), Map.class));
    } catch (IOException e) {
      throw new IllegalStateException("Timeline row " + row.id(0) + " is not JSON", e);
    }
  }
}
