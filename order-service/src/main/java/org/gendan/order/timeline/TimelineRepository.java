package org.gendan.order.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.platform.outbox.EventJson;
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

  private final EntityManager entities;

  TimelineRepository(EntityManager entities) {
    this.entities = entities;
  }

  void add(UUID orderId, Event fact, Envelope envelope) {
    entities
        .createNativeQuery(
            """
            insert into timeline_entries (order_id, event_id, at, service, type, actor, causation_id, data, version)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as jsonb), ?9) on conflict do nothing""")
        .setParameter(1, orderId)
        .setParameter(2, envelope.id())
        .setParameter(3, envelope.time())
        .setParameter(4, EventTypes.of(fact.getClass()).service())
        .setParameter(5, envelope.type())
        .setParameter(6, envelope.actor())
        .setParameter(7, envelope.causationId())
        .setParameter(8, new String(EventJson.write(fact), UTF_8))
        .setParameter(9, envelope.version())
        .executeUpdate();
  }

  /** Everything about an order, in the order it happened. */
  @SuppressWarnings("unchecked")
  List<Entry> of(UUID orderId) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select event_id, at, service, type, actor, causation_id, cast(data as text) from timeline_entries
                where order_id = ?1 order by at, version, event_id""",
                Object[].class)
            .setParameter(1, orderId)
            .getResultList();
    return rows.stream().map(TimelineRepository::entry).toList();
  }

  @SuppressWarnings("unchecked")
  private static Entry entry(Object[] row) {
    try {
      return new Entry(
          (UUID) row[0],
          (Instant) row[1],
          (String) row[2],
          (String) row[3],
          (String) row[4],
          (String) row[5],
          EventJson.read(((String) row[6]).getBytes(UTF_8), Map.class));
    } catch (IOException e) {
      throw new IllegalStateException("Timeline row " + row[0] + " is not JSON", e);
    }
  }
}
