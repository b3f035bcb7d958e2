package org.gendan.order.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Words about an order, as they were written; whoever changes their mind writes another. */
@Entity
@Table(name = "order_notes")
class OrderNote {

  @Id UUID id;
  UUID orderId;
  String text;
  String writtenBy;
  Instant writtenAt;

  @SuppressWarnings("NullAway.Init")
  protected OrderNote() {}

  OrderNote(UUID id, UUID orderId, String text, String writtenBy, Instant writtenAt) {
    this.id = id;
    this.orderId = orderId;
    this.text = text;
    this.writtenBy = writtenBy;
    this.writtenAt = writtenAt;
  }
}
