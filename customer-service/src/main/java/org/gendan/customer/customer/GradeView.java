package org.gendan.customer.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One grading as people see it.
 *
 * @param previous null for the grade given at registration
 */
record GradeView(
    @Nullable Grade previous,
    Grade grade,
    @Nullable String reason,
    String gradedBy,
    Instant gradedAt) {

  static GradeView of(GradeChange change) {
    return new GradeView(
        change.previous, change.grade, change.reason, change.gradedBy, change.gradedAt);
  }
}
