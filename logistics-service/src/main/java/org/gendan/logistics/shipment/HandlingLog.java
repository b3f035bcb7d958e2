package org.gendan.logistics.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.jspecify.annotations.Nullable;

/** Writes down each step of a shipment with its person and time. */
@ApplicationScoped
public class HandlingLog {

  /** One step as people see it. */
  public record Entry(String step, String actor, Instant at, @Nullable String note) {}

  private final EntityManager entities;
  private final CurrentCause cause;
  private final Clock clock;

  HandlingLog(EntityManager entities, CurrentCause cause, Clock clock) {
    this.entities = entities;
    this.cause = cause;
    this.clock = clock;
  }

  public void note(Shipment shipment, String step, @Nullable String note) {
    UUID id = UuidV7.next(clock);
    entities.persist(new Handling(id, shipment.id, step, cause.actor(), clock.instant(), note));
  }

  public List<Entry> of(UUID shipmentId) {
    return entities
        .createQuery("from Handling where shipmentId = ?1 order by at, id", Handling.class)
        .setParameter(1, shipmentId)
        .getResultStream()
        .map(row -> new Entry(row.step, row.actor, row.at, row.note))
        .toList();
  }
}
