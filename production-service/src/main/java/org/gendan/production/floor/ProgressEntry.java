package org.gendan.production.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.gendan.production.ticket.Counts;
import org.jspecify.annotations.Nullable;

/** One line of a ticket's diary (报工记录): who counted what, and when. Rows are only added. */
@Entity
@Table(name = "progress_entries")
class ProgressEntry {

  /** What was counted. */
  enum Kind {
    REPORT,
    INSPECTION,
    RETURN
  }

  @Id UUID id;
  UUID ticketId;
  int stepNo;

  @Enumerated(EnumType.STRING)
  Kind kind;

  BigDecimal good;
  BigDecimal rework;
  BigDecimal scrap;
  BigDecimal concession;
  @Nullable String defect;
  String reportedBy;
  Instant reportedAt;

  @SuppressWarnings("NullAway.Init")
  protected ProgressEntry() {}

  ProgressEntry(
      UUID id, UUID ticketId, int stepNo, Kind kind, Counts counts, String by, Instant at) {
    this.id = id;
    this.ticketId = ticketId;
    this.stepNo = stepNo;
    this.kind = kind;
    this.good = counts.good();
    this.rework = counts.rework();
    this.scrap = counts.scrap();
    this.concession = counts.concession();
    this.defect = counts.defect();
    this.reportedBy = by;
    this.reportedAt = at;
  }
}
