package org.gendan.customer.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When, why and by whom a customer was graded (评级记录); rows are only added. */
@Entity
@Table(name = "grade_changes")
class GradeChange {

  @Id UUID id;
  UUID customerId;

  @Enumerated(EnumType.STRING)
  @Nullable Grade previous;

  @Enumerated(EnumType.STRING)
  Grade grade;

  @Nullable String reason;
  String gradedBy;
  Instant gradedAt;

  @SuppressWarnings("NullAway.Init")
  protected GradeChange() {}

  GradeChange(
      UUID id,
      Customer customer,
      @Nullable Grade previous,
      @Nullable String reason,
      String by,
      Instant now) {
    this.id = id;
    this.customerId = customer.id;
    this.previous = previous;
    this.grade = customer.grade;
    this.reason = reason;
    this.gradedBy = by;
    this.gradedAt = now;
  }
}
