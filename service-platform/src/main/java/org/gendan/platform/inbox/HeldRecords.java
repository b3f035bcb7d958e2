package org.gendan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.audit.AuditTable;
import org.gendan.platform.inbox.HeldResource.ParkedView;
import org.gendan.platform.inbox.HeldResource.Place;
import org.gendan.platform.inbox.HeldResource.PoisonView;
import org.gendan.platform.inbox.HeldTable.Parked;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.inbox.Received.Unreadable;
import org.gendan.platform.inbox.Turns.Turn;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decisions about parked and poison records. Each leaves an audit row with the whole record, so
 * what is taken out of the inbox is not lost. A retry only puts the record where {@link
 * ParkedRecords} finds it within a second: it keeps the order of its key and fails like any other.
 */
@ApplicationScoped
class HeldRecords {

  private final Statements statements;
  private final InboxTable inbox;
  private final HeldTable held;
  private final ParkedRecords retries;
  private final AuditTable audit;
  private final CurrentCause cause;

  HeldRecords(
      Statements statements,
      InboxTable inbox,
      HeldTable held,
      ParkedRecords retries,
      AuditTable audit,
      CurrentCause cause) {
    this.statements = statements;
    this.inbox = inbox;
    this.held = held;
    this.retries = retries;
    this.audit = audit;
    this.cause = cause;
  }

  Page<ParkedView> parked(PageRequest page) {
    List<ParkedView> keys =
        statements
            .rows(
                """
                select distinct on (consumer, topic, key) seq, consumer, key,
                  count(*) over (partition by consumer, topic, key),
                  topic, headers ->> 'ce_type', reason, attempts, next_attempt_at, parked_at
                from inbox_parked order by consumer, topic, key, version, seq limit ?1 offset ?2""",
                page.size(),
                page.offset())
            .stream()
            .map(HeldRecords::parked)
            .toList();
    return Page.of(
        page, keys, count("select count(distinct (consumer, topic, key)) from inbox_parked"));
  }

  Page<PoisonView> poison(PageRequest page) {
    List<PoisonView> records =
        statements
            .rows(
                """
                select consumer, topic, partition, record_offset, key, headers, substring(payload for 65536),
                  reason, received_at
                from inbox_poison order by received_at, consumer, topic, partition, record_offset
                limit ?1 offset ?2""",
                page.size(),
                page.offset())
            .stream()
            .map(HeldRecords::poison)
            .toList();
    return Page.of(page, records, count("select count(*) from inbox_poison"));
  }

  /** The line's next attempt is now, not after the pause. */
  @Transactional
  void retryParked(long seq, String reason) {
    Parked parked = firstOfLine(seq);
    consumer(parked.consumer());
    held.wake(parked.consumer(), parked.raw().line());
    note(parked, reason);
  }

  /** Gives up the versions that are missing before this record, and lets it be tried. */
  @Transactional
  void proceed(long seq, String reason) {
    Parked parked = firstOfLine(seq);
    inbox.giveUpBefore(parked.consumer(), givenUp(parked));
    held.wake(parked.consumer(), parked.raw().line());
    note(parked, reason);
  }

  /** Counts as had, so that the broker's repeating it does not bring it back. */
  @Transactional
  void skipParked(long seq, String reason) {
    Parked parked = firstOfLine(seq);
    inbox.had(parked.consumer(), List.of(givenUp(parked)));
    held.release(parked);
    note(parked, reason);
  }

  /** Queues the record where its line has its version, once it can be read. */
  @Transactional
  void retryPoison(Place place, @Nullable String body, String reason) {
    Raw raw = take(place);
    Raw repaired = body == null ? raw : raw.with(body.getBytes(UTF_8));
    try {
      Received received = Received.read(repaired, consumer(place.consumer()));
      if (inbox.turns(place.consumer(), List.of(received)).of(received, true)
          instanceof Turn.Never(String failure)) {
        throw stillUnreadable(failure);
      }
    } catch (Unreadable e) {
      throw stillUnreadable(e.getMessage());
    }
    held.parkLate(place.consumer(), repaired);
    note("PoisonRecord", place.id(), place.consumer(), raw, body, reason);
  }

  @Transactional
  void dismissPoison(Place place, String reason) {
    note("PoisonRecord", place.id(), place.consumer(), take(place), null, reason);
  }

  private Parked firstOfLine(long seq) {
    Parked parked = held.firstOfLine(seq);
    if (parked == null) {
      throw notFound();
    }
    return parked;
  }

  private static Received givenUp(Parked parked) {
    try {
      return Received.givenUp(parked.raw());
    } catch (Unreadable e) {
      throw stillUnreadable(e.getMessage());
    }
  }

  private Raw take(Place place) {
    return statements
        .rows(
            """
            delete from inbox_poison where consumer = ?1 and topic = ?2 and partition = ?3 and record_offset = ?4
            returning coalesce(key, ''), headers, payload""",
            place.consumer(),
            place.topic(),
            place.partition(),
            place.offset())
        .stream()
        .map(
            row ->
                new Raw(
                    place.topic(),
                    place.partition(),
                    place.offset(),
                    row.text(0),
                    EventJson.texts(row.json(1)),
                    row.bytesOrNull(2)))
        .findFirst()
        .orElseThrow(HeldRecords::notFound);
  }

  private Reactions consumer(String name) {
    return retries
        .consumer(name)
        .orElseThrow(() -> new Conflict("inbox/no-consumer", Map.of("consumer", name)));
  }

  private void note(Parked parked, String reason) {
    note(
        "ParkedRecord", Long.toString(parked.seq()), parked.consumer(), parked.raw(), null, reason);
  }

  private void note(
      String kind, String id, String consumer, Raw raw, @Nullable String repaired, String reason) {
    cause.because(reason);
    String body = text(raw.body());
    Map<String, Object> fields = new TreeMap<>(raw.headers());
    fields.put("consumer", consumer);
    fields.put("topic", raw.topic());
    fields.put("position", raw.partition() + "@" + raw.offset());
    fields.put("key", raw.key());
    fields.put("body", repaired == null ? body : List.of(body, repaired));
    audit.append(kind, id, fields);
  }

  private long count(String sql) {
    return statements.rows(sql).getFirst().count(0);
  }

  private static ParkedView parked(Row row) {
    return new ParkedView(
        row.count(0),
        row.text(1),
        row.text(2),
        row.count(3),
        row.text(4),
        row.textOrNull(5),
        row.textOrNull(6),
        row.number(7),
        row.time(8),
        row.time(9));
  }

  private static PoisonView poison(Row row) {
    return new PoisonView(
        row.text(0),
        row.text(1),
        row.number(2),
        row.count(3),
        row.textOrNull(4),
        EventJson.texts(row.json(5)),
        text(row.bytesOrNull(6)),
        row.text(7),
        row.time(8));
  }

  /** What is no text shows as such; the audit's JSON keeps no NUL. */
  private static String text(byte @Nullable [] body) {
    return new String(requireNonNullElse(body, new byte[0]), UTF_8).replace('\u0000', '\uFFFD');
  }

  private static RuleBroken stillUnreadable(@Nullable String failure) {
    return new RuleBroken("inbox/still-unreadable", Map.of("failure", String.valueOf(failure)));
  }

  private static NotFound notFound() {
    return new NotFound("inbox/record-not-found", Map.of());
  }
}
