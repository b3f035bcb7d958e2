package org.gendan.production.photo;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a photo. The picture itself lies beside it, so that the audit keeps its hash and
 * not a second copy that nobody could remove.
 */
@Entity
@Table(name = "photos")
class Photo {

  @Id UUID id;
  UUID ticketId;
  int stepNo;

  /** The workshop whose step it shows; null where the work is ours. */
  @Nullable String workshop;

  @Enumerated(EnumType.STRING)
  About about;

  String sha256;
  int bytes;
  int width;
  int height;
  String addedBy;
  Instant addedAt;
  @Nullable String removedBy;
  @Nullable Instant removedAt;
  @Nullable String removalReason;

  @SuppressWarnings("NullAway.Init")
  protected Photo() {}

  boolean isRemoved() {
    return removedAt != null;
  }

  void remove(String by, Instant at, String reason) {
    removedBy = by;
    removedAt = at;
    removalReason = reason;
  }
}
