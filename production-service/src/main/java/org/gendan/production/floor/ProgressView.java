package org.gendan.production.floor;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a ticket's diary as people see it. */
record ProgressView(
    int stepNo,
    ProgressEntry.Kind kind,
    BigDecimal good,
    BigDecimal rework,
    BigDecimal scrap,
    BigDecimal concession,
    @Nullable String defect,
    String reportedBy,
    Instant reportedAt) {

  static ProgressView of(ProgressEntry entry) {
    return new ProgressView(
        entry.stepNo,
        entry.kind,
        entry.good,
        entry.rework,
        entry.scrap,
        entry.concession,
        entry.defect,
        entry.reportedBy,
        entry.reportedAt);
  }
}
