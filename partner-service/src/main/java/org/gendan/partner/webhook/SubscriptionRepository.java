package org.gendan.partner.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;

/** Subscriptions of one partner; another partner's is not there. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

  private final Sql sql;

  SubscriptionRepository(Sql sql) {
    this.sql = sql;
  }

  List<Subscription> of(UUID partner) {
    return list("partnerId = ?1 and endedAt is null order by subscribedAt", partner);
  }

  Subscription toChange(UUID partner, UUID id) {
    return find("id = ?1 and partnerId = ?2 and endedAt is null", id, partner)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("webhook/not-found", Map.of("id", id)));
  }

  /** Everything of its types after a number waits again to be told. */
  int replay(Subscription one, long after, Instant now) {
    return sql.run(
        """
        insert into webhook_deliveries as d (subscription_id, partner_id, seq, document_no, next_attempt_at)
        select ?1, n.partner_id, n.seq, n.document_no, ?2 from partner_news n
        where n.partner_id = ?3 and n.seq > ?4 and (n.type = any (?5) or '*' = any (?5))
        on conflict (subscription_id, seq) do update
        set state = 'PENDING', attempts = 0, next_attempt_at = ?2, claimed_until = null""",
        one.id,
        now,
        one.partnerId,
        after,
        one.types);
  }

  List<DeliveryView> deliveries(UUID subscription, long before, int limit) {
    return sql
        .rows(
            """
            select d.seq, n.type, d.document_no, d.state, d.attempts, d.next_attempt_at, d.last_status,
              d.last_error, d.delivered_at
            from webhook_deliveries d join partner_news n using (partner_id, seq)
            where d.subscription_id = ?1 and d.seq < ?2 order by d.seq desc limit ?3""",
            subscription,
            before,
            limit)
        .stream()
        .map(
            row ->
                new DeliveryView(
                    row.count(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.number(4),
                    row.text(3).equals("PENDING") ? row.timeOrNull(5) : null,
                    (Integer) row.columns()[6],
                    row.textOrNull(7),
                    row.timeOrNull(8)))
        .toList();
  }
}
