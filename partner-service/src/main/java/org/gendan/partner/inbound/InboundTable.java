package org.gendan.partner.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.gendan.partner.inbound.InboundView.InboundEvent;
import org.gendan.partner.inbound.InboundView.Replay;
import org.gendan.partner.intake.Retaking.Verdict;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** SQL of looking at what came in, and of judging it again. */
@ApplicationScoped
class InboundTable {

  /** Each event of each call with the last verdict on it: the door's, a replay's, its owner's. */
  private static final String EVENTS =
      """
      select r.id, i.n - 1, r.partner_id, p.code, r.received_at, i.item->>'source', i.item->>'id', e.type,
        e.document_no, v.state, e.receipt_id,
        coalesce(case when v.state = 'REFUSED' then e.reasons end,
          case when v.state = 'REJECTED' then coalesce(a.reasons, i.item->'reasons') end, '[]')::text,
        a.replayed_at
      from inbound_requests r
      join partners p on p.id = r.partner_id
      cross join lateral jsonb_array_elements(r.report->'items') with ordinality as i(item, n)
      left join lateral (select * from inbound_replays a where a.request_id = r.id and a.item = i.n - 1
        order by a.replayed_at desc limit 1) a on true
      left join inbound_events e on e.receipt_id = coalesce(a.receipt_id, (i.item->>'receiptId')::uuid)
      cross join lateral (select case when i.item->>'outcome' = 'DUPLICATE' then 'DUPLICATE'
        else coalesce(e.state, 'REJECTED') end) v(state)
      where r.report is not null\
      """;

  /** What narrows a list down: whose, in which state, and after which event it goes on. */
  record Asked(
      @Nullable UUID partner, @Nullable InboundState state, UUID before, int item, int limit) {}

  /** A call as it was kept; its body for a while. */
  record Call(String contentType, Map<String, String> attributes, byte @Nullable [] body) {}

  private final Sql sql;
  private final ObjectMapper json;

  InboundTable(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The latest first; calls that hold nothing in the wanted state are not opened. */
  List<InboundEvent> page(Asked asked) {
    return events(
        EVENTS
            + " and r.id <= ?1 and (r.id < ?1 or i.n - 1 > ?2)"
            + " and (?3::uuid is null or r.partner_id = ?3)"
            + " and (?4::text is null or v.state = ?4)"
            + candidates(asked.state())
            + " order by r.id desc, i.n limit ?5",
        asked.before(),
        asked.item(),
        asked.partner(),
        asked.state(),
        asked.limit());
  }

  private static String candidates(@Nullable InboundState state) {
    return switch (state) {
      case REJECTED -> " and r.has_rejected";
      case REFUSED, ACCEPTED, PROPOSED ->
          " and r.id in (select request_id from inbound_events where state = ?4)";
      case null, default -> "";
    };
  }

  Optional<InboundEvent> event(UUID request, int item) {
    return events(EVENTS + " and r.id = ?1 and i.n - 1 = ?2", request, item).stream().findFirst();
  }

  /** The call, held so that two who judge it again do so one after the other. */
  Call toReplay(UUID request) {
    return call("select * from inbound_requests where id = ?1 for update", request);
  }

  Call call(UUID request) {
    return call("select * from inbound_requests where id = ?1", request);
  }

  private Call call(String kept, UUID request) {
    Row row =
        sql.rows("select content_type, attributes::text, body from (%s) r".formatted(kept), request)
            .getFirst();
    return new Call(row.text(0), read(row.text(1), new TypeReference<>() {}), row.bytesOrNull(2));
  }

  /** Its owner is asked again: it waits as on the first day. */
  void reopen(UUID receipt) {
    sql.run(
        """
        update inbound_events set state = 'ACCEPTED', reasons = null, answered_at = null
        where receipt_id = ?1 and state = 'REFUSED'\
        """,
        receipt);
  }

  void note(UUID request, int item, Verdict verdict, String by, Instant now) {
    sql.run(
        """
        insert into inbound_replays (request_id, item, outcome, receipt_id, reasons, replayed_by, replayed_at)
        values (?1, ?2, ?3, ?4, ?5::jsonb, ?6, ?7)\
        """,
        request,
        item,
        verdict.receipt() == null ? InboundState.REJECTED : InboundState.ACCEPTED,
        verdict.receipt(),
        new String(EventJson.write(verdict.reasons()), UTF_8),
        by,
        now);
  }

  List<Replay> replays(UUID request, int item) {
    return sql
        .rows(
            """
            select outcome, reasons::text, replayed_by, replayed_at from inbound_replays
            where request_id = ?1 and item = ?2 order by replayed_at desc\
            """,
            request,
            item)
        .stream()
        .map(
            row ->
                new Replay(
                    InboundState.valueOf(row.text(0)),
                    reasons(row.text(1)),
                    row.text(2),
                    row.time(3)))
        .toList();
  }

  private List<InboundEvent> events(String query, @Nullable Object... parameters) {
    return sql.rows(query, parameters).stream().map(this::event).toList();
  }

  private InboundEvent event(Row row) {
    return new InboundEvent(
        row.id(0),
        row.number(1),
        row.id(2),
        row.text(3),
        row.time(4),
        row.textOrNull(5),
        row.textOrNull(6),
        row.textOrNull(7),
        row.textOrNull(8),
        InboundState.valueOf(row.text(9)),
        (UUID) row.columns()[10],
        reasons(row.text(11)),
        row.timeOrNull(12));
  }

  private List<Reason> reasons(String text) {
    return read(text, new TypeReference<>() {});
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Kept, but not readable", e);
    }
  }
}
