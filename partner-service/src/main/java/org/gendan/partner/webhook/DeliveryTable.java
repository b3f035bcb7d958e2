package org.gendan.partner.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** SQL of the attempts. */
@ApplicationScoped
class DeliveryTable {

  /** A claimed attempt, with all that it sends. */
  record DueDelivery(
      UUID subscriptionId,
      long seq,
      int attempt,
      String url,
      byte[] secret,
      String partner,
      UUID newsId,
      String type,
      String documentNo,
      Instant at,
      String data) {}

  /**
   * So many calls of one subscription are open at a time: whoever is slow takes no other's turn.
   */
  private static final int OPEN_OF_ONE = 4;

  private final Sql sql;

  DeliveryTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Claims what is due: of each document only the earliest that is not delivered, so that what is
   * said about one order comes in its order and a failing one holds up no other.
   */
  List<DueDelivery> claim(Instant now, Instant until, int most) {
    return sql
        .rows(
            """
            with open as (
              select subscription_id, count(*) as calls from webhook_deliveries
              where claimed_until >= ?1 and state = 'PENDING' group by subscription_id),
            waiting as (
              select w.* from webhook_subscriptions s
              left join open o on o.subscription_id = s.id
              cross join lateral (
                select d.subscription_id, d.seq, d.next_attempt_at from webhook_deliveries d
                where d.subscription_id = s.id and d.state = 'PENDING' and d.next_attempt_at <= ?1
                  and (d.claimed_until is null or d.claimed_until < ?1)
                  and not exists (
                    select 1 from webhook_deliveries e
                    where e.subscription_id = d.subscription_id and e.document_no = d.document_no
                      and e.seq < d.seq and e.state <> 'DELIVERED')
                order by d.next_attempt_at, d.seq limit greatest(?4 - coalesce(o.calls, 0), 0)) w
              where s.ended_at is null and s.paused_because is null),
            due as (
              select d.subscription_id, d.seq from webhook_deliveries d
              join waiting w on w.subscription_id = d.subscription_id and w.seq = d.seq
              where d.state = 'PENDING' and (d.claimed_until is null or d.claimed_until < ?1)
              order by w.next_attempt_at limit ?3 for update of d skip locked),
            claimed as (
              update webhook_deliveries d set claimed_until = ?2, attempts = attempts + 1
              from due where d.subscription_id = due.subscription_id and d.seq = due.seq
              returning d.*)
            select c.subscription_id, c.seq, c.attempts, s.url, s.secret, p.code, n.id, n.type, n.document_no,
              n.at, n.data::text
            from claimed c
            join webhook_subscriptions s on s.id = c.subscription_id
            join partner_news n on n.partner_id = c.partner_id and n.seq = c.seq
            join partners p on p.id = c.partner_id
            order by c.seq""",
            now,
            until,
            most,
            OPEN_OF_ONE)
        .stream()
        .map(
            row ->
                new DueDelivery(
                    row.id(0),
                    row.count(1),
                    row.number(2),
                    row.text(3),
                    row.bytes(4),
                    row.text(5),
                    row.id(6),
                    row.text(7),
                    row.text(8),
                    row.time(9),
                    row.text(10)))
        .toList();
  }

  void delivered(DueDelivery due, int status, Instant now) {
    sql.run(
        """
        update webhook_deliveries set state = 'DELIVERED', delivered_at = ?1, last_status = ?2,
          last_error = null, claimed_until = null
        where subscription_id = ?3 and seq = ?4""",
        now,
        status,
        due.subscriptionId(),
        due.seq());
  }

  /** Notes why it failed; without a next time it has failed for good. */
  void failed(
      DueDelivery due, @Nullable Integer status, String error, @Nullable Instant nextAttempt) {
    sql.run(
        """
        update webhook_deliveries set state = case when ?1::timestamptz is null then 'EXHAUSTED' else 'PENDING' end,
          next_attempt_at = coalesce(?1::timestamptz, next_attempt_at), last_status = ?2,
          last_error = left(?3, 300), claimed_until = null
        where subscription_id = ?4 and seq = ?5""",
        nextAttempt,
        status,
        error,
        due.subscriptionId(),
        due.seq());
  }

  UUID partner(UUID subscription) {
    return sql.rows("select partner_id from webhook_subscriptions where id = ?1", subscription)
        .getFirst()
        .id(0);
  }
}
