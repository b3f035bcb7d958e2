package org.gendan.partner.intake;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gendan.partner.intake.Reading.Read.Good;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** SQL of what came in: one statement for a call, one for all of its events. */
@ApplicationScoped
class IntakeTable {

  /** What was remembered of a call; the report is there once it was answered. */
  record Remembered(String hash, @Nullable String report) {}

  /** An event that is to be kept. */
  record Incoming(
      UUID receiptId, String source, String eventId, String type, String hash, String documentNo) {

    static Incoming of(UUID receiptId, Good read) {
      return new Incoming(
          receiptId,
          read.event().source(),
          read.event().id(),
          read.event().type(),
          read.hash(),
          read.form().documentNo());
    }

    Identity identity() {
      return new Identity(source, eventId);
    }
  }

  /** What makes two events of a partner the same. */
  record Identity(String source, String eventId) {}

  /** An event that is kept. */
  record Kept(UUID receiptId, String hash) {}

  private final Sql sql;

  IntakeTable(Sql sql) {
    this.sql = sql;
  }

  /** Takes the key for this call; another one with the same key is waited for. */
  boolean claim(UUID id, UUID partner, Message message, Instant now) {
    return sql.run(
            """
            insert into inbound_requests (id, partner_id, key, hash, content_type, attributes, body, received_at)
            values (?1, ?2, ?3, ?4, ?5, ?6::jsonb, ?7, ?8)
            on conflict (partner_id, key) do nothing""",
            id,
            partner,
            message.key(),
            EventJson.sha256(message.body()),
            message.contentType(),
            new String(
                EventJson.write(message.attributes()), java.nio.charset.StandardCharsets.UTF_8),
            message.body(),
            now)
        == 1;
  }

  Remembered remembered(UUID partner, String key) {
    Row row =
        sql.rows(
                "select hash, report::text from inbound_requests where partner_id = ?1 and key = ?2",
                partner,
                key)
            .getFirst();
    return new Remembered(row.text(0), row.textOrNull(1));
  }

  void answer(UUID id, byte[] report) {
    sql.run(
        "update inbound_requests set report = ?1::jsonb where id = ?2",
        new String(report, java.nio.charset.StandardCharsets.UTF_8),
        id);
  }

  /**
   * Keeps the events that are new, and tells of each which receipt it has: its own, or that of the
   * one that came before. Sorted, so that calls with the same events do not lock crosswise.
   */
  Map<Identity, Kept> keep(UUID partner, UUID request, List<Incoming> events, Instant now) {
    Map<Identity, Kept> kept = new HashMap<>(insert(partner, request, events, now));
    List<Incoming> before =
        events.stream().filter(event -> !kept.containsKey(event.identity())).toList();
    if (!before.isEmpty()) {
      kept.putAll(before(partner, before));
    }
    return kept;
  }

  private Map<Identity, Kept> insert(
      UUID partner, UUID request, List<Incoming> events, Instant now) {
    return kept(
        sql.rows(
            """
            insert into inbound_events (receipt_id, partner_id, request_id, source, event_id, type, hash,
              document_no, received_at)
            select receipt, ?1, ?2, source, id, type, hash, document, ?3
            from unnest(?4, ?5, ?6, ?7, ?8, ?9) with ordinality
              as t(receipt, source, id, type, hash, document, n)
            order by source, id, n
            on conflict (partner_id, source, event_id) do nothing
            returning source, event_id, receipt_id, hash""",
            partner,
            request,
            now,
            events.stream().map(Incoming::receiptId).toArray(UUID[]::new),
            texts(events, Incoming::source),
            texts(events, Incoming::eventId),
            texts(events, Incoming::type),
            texts(events, Incoming::hash),
            texts(events, Incoming::documentNo)));
  }

  /** Most calls bring nothing twice and never ask. */
  private Map<Identity, Kept> before(UUID partner, List<Incoming> events) {
    return kept(
        sql.rows(
            """
            select source, event_id, receipt_id, hash from inbound_events
            where partner_id = ?1 and (source, event_id) in (select * from unnest(?2, ?3))""",
            partner,
            texts(events, Incoming::source),
            texts(events, Incoming::eventId)));
  }

  private static Map<Identity, Kept> kept(List<Row> rows) {
    return rows.stream()
        .collect(
            toMap(
                row -> new Identity(row.text(0), row.text(1)),
                row -> new Kept(row.id(2), row.text(3))));
  }

  private static Object texts(List<Incoming> events, Function<Incoming, String> column) {
    return events.stream().map(column).toArray(String[]::new);
  }
}
