package org.gendan.logistics.shipment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a shipment's log (作业记录): who did what, when. Entries are only added. */
@Entity
@Table(name = "shipment_handlings")
public class Handling {

  @Id UUID id;
  UUID shipmentId;
  String step;
  String actor;
  Instant at;
  @Nullable String note;

  @SuppressWarnings("NullAway.Init")
  protected Handling() {}

  Handling(UUID id, UUID shipmentId, String step, String actor, Instant at, @Nullable String note) {
    this.id = id;
    this.shipmentId = shipmentId;
    this.step = step;
    this.actor = actor;
    this.at = at;
    this.note = note;
  }
}
