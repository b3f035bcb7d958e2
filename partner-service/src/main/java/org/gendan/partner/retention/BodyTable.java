package org.gendan.partner.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.gendan.platform.sql.Sql;

/** SQL of dropping what was kept long enough. */
@ApplicationScoped
class BodyTable {

  private final Sql sql;

  BodyTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Drops what calls said that came before this time, so many at most; returns how many. Their ids
   * begin with their time: no index is needed to find them.
   */
  int dropCalls(Instant before, int most) {
    return sql.rows(
            """
            with old as (
              select id from inbound_requests
              where id > (select up_to from dropped_bodies) and id < ?1 order by id limit ?2),
            dropped as (
              update inbound_requests r set body = null, attributes = '{}' from old where r.id = old.id),
            noted as (
              update dropped_bodies set up_to = (select id from old order by id desc limit 1)
              where exists (select 1 from old))
            select count(*) from old\
            """,
            firstAt(before),
            most)
        .getFirst()
        .number(0);
  }

  /** Drops the log of webhooks that arrived before this time; what they told stays news. */
  int dropDeliveries(Instant before, int most) {
    return sql.run(
        """
        delete from webhook_deliveries where (subscription_id, seq) in (
          select subscription_id, seq from webhook_deliveries
          where state = 'DELIVERED' and delivered_at < ?1 limit ?2)\
        """,
        before,
        most);
  }

  /** No id given at this time or later is smaller. */
  private static UUID firstAt(Instant time) {
    return new UUID(time.toEpochMilli() << 16, 0);
  }
}
