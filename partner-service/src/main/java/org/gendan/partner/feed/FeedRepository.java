package org.gendan.partner.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Partners' orders and what they may hear of them. */
@ApplicationScoped
class FeedRepository {

  /** Whose an order is, and by which number. */
  record Owner(UUID partner, String externalNo, String orderNo) {}

  /** What was answered: who said it, and of which document. */
  record Answered(UUID partner, String type, String documentNo) {}

  private final Sql sql;
  private final ObjectMapper json;

  FeedRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<UUID> partner(String code) {
    return sql
        .values(UUID.class, "select id from partners where lower(code) = lower(?1)", code)
        .stream()
        .findFirst();
  }

  /**
   * Notes what became of an event; empty when it is none of ours or was answered before. What waits
   * for a person is answered a second time, in whichever order we hear it; what was done and is
   * undone, a third time.
   */
  Optional<Answered> answered(UUID receipt, String state, List<Reason> reasons, Instant now) {
    return sql
        .rows(
            """
            update inbound_events set state = ?1, reasons = ?2::jsonb, answered_at = ?3
            where receipt_id = ?4 and (state = 'ACCEPTED' or state = 'PROPOSED' and ?1 <> 'PROPOSED'
              or state = 'APPLIED' and ?1 = 'REFUSED')
            returning partner_id, type, document_no""",
            state,
            reasons.isEmpty() ? null : text(reasons),
            now,
            receipt)
        .stream()
        .findFirst()
        .map(row -> new Answered(row.id(0), row.text(1), row.text(2)));
  }

  void add(UUID orderId, Owner owner, Instant now) {
    sql.run(
        """
        insert into partner_orders (order_id, partner_id, external_no, order_no, state, changed_at)
        values (?1, ?2, ?3, ?4, 'RECORDED', ?5) on conflict do nothing""",
        orderId,
        owner.partner(),
        owner.externalNo(),
        owner.orderNo(),
        now);
  }

  /** Whose order it is; most orders are no partner's. */
  Optional<Owner> owner(UUID orderId) {
    return sql
        .rows(
            "select partner_id, external_no, order_no from partner_orders where order_id = ?1",
            orderId)
        .stream()
        .map(row -> new Owner(row.id(0), row.text(1), row.text(2)))
        .findFirst();
  }

  void move(UUID orderId, OrderState state, Instant now) {
    sql.run(
        """
        update partner_orders set state = ?1, changed_at = ?2,
          state_before_hold = case when ?1 = 'ON_HOLD' then state end
        where order_id = ?3""",
        state,
        now,
        orderId);
  }

  void resume(UUID orderId, Instant now) {
    sql.run(
        """
        update partner_orders set state = coalesce(state_before_hold, state), changed_at = ?1,
          state_before_hold = null
        where order_id = ?2""",
        now,
        orderId);
  }

  /** The order is promised when its last line is. */
  void promise(UUID orderId, LocalDate date, Instant now) {
    sql.run(
        """
        update partner_orders set promised_date = greatest(promised_date, ?1), changed_at = ?2
        where order_id = ?3""",
        date,
        now,
        orderId);
  }

  @Nullable LocalDate promised(UUID orderId) {
    return sql.rows("select promised_date from partner_orders where order_id = ?1", orderId)
        .getFirst()
        .dayOrNull(0);
  }

  /**
   * Numbers the news under the lock of the partner's head: what is read is whole up to there.
   * Whoever subscribed to it will be told.
   */
  void tell(
      UUID partner, UUID id, String type, String documentNo, Map<String, ?> data, Instant now) {
    sql.run(
        """
        with head as (
          insert into partner_news_heads as h (partner_id, last) values (?1, 1)
          on conflict (partner_id) do update set last = h.last + 1 returning last),
        news as (
          insert into partner_news (partner_id, seq, id, type, document_no, data, at)
          select ?1, last, ?2, ?3, ?4, ?5::jsonb, ?6 from head returning seq)
        insert into webhook_deliveries (subscription_id, partner_id, seq, document_no, next_attempt_at)
        select s.id, ?1, news.seq, ?4, ?6 from news, webhook_subscriptions s
        where s.partner_id = ?1 and s.ended_at is null and (?3 = any (s.types) or '*' = any (s.types))""",
        partner,
        id,
        type,
        documentNo,
        text(data),
        now);
  }

  List<News> news(UUID partner, long after, int limit) {
    return sql
        .rows(
            """
            select seq, id, type, document_no, at, data::text from partner_news
            where partner_id = ?1 and seq > ?2 order by seq limit ?3""",
            partner,
            after,
            limit)
        .stream()
        .map(this::news)
        .toList();
  }

  /** The order under a number of the partner's: what was recorded, else what was last placed. */
  Optional<PartnerOrder> order(UUID partner, String externalNo) {
    return sql
        .rows(
            """
            select e.document_no, e.receipt_id, coalesce(o.state, e.state), o.order_no, o.promised_date,
              case when o.order_id is null then e.reasons::text end,
              coalesce(o.changed_at, e.answered_at, e.received_at)
            from inbound_events e
            left join partner_orders o on o.partner_id = e.partner_id and o.external_no = e.document_no
            where e.partner_id = ?1 and e.document_no = ?2 and e.type = 'order.placed'
            order by e.state = 'APPLIED' desc, e.received_at desc limit 1""",
            partner,
            externalNo)
        .stream()
        .map(this::order)
        .findFirst();
  }

  private News news(Row row) {
    try {
      return new News(
          row.count(0),
          row.id(1),
          row.text(2),
          row.text(3),
          row.time(4),
          json.readTree(row.text(5)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored news not read", e);
    }
  }

  private PartnerOrder order(Row row) {
    try {
      String reasons = row.textOrNull(5);
      return new PartnerOrder(
          row.text(0),
          row.id(1),
          row.text(2),
          row.textOrNull(3),
          row.dayOrNull(4),
          reasons == null ? List.of() : json.readValue(reasons, new TypeReference<>() {}),
          row.time(6));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored reasons not read", e);
    }
  }

  private static String text(Object value) {
    return new String(EventJson.write(value), UTF_8);
  }
}
