package org.gendan.customer.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as people see it. Terms and limit are null for roles that do not need them, contacts
 * masked.
 *
 * @param registeredAt since when we know each other (客龄)
 */
record CustomerView(
    UUID id,
    String code,
    String name,
    @Nullable String contactName,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String region,
    String currency,
    Grade grade,
    @Nullable String termsCode,
    @Nullable BigDecimal creditLimit,
    Instant registeredAt,
    int version) {

  /**
   * One grading as people see it.
   *
   * @param previous null for the grade given at registration
   */
  record GradingView(
      @Nullable Grade previous,
      Grade grade,
      @Nullable String reason,
      String gradedBy,
      Instant gradedAt) {

    static GradingView of(GradeChange change) {
      return new GradingView(
          change.previous, change.grade, change.reason, change.gradedBy, change.gradedAt);
    }
  }

  static CustomerView of(Customer customer, boolean withContact, boolean withTerms) {
    Contact contact = withContact ? customer.contact() : customer.contact().masked();
    return new CustomerView(
        customer.id,
        customer.code,
        customer.name,
        contact.name(),
        contact.phone(),
        contact.address(),
        customer.region,
        customer.currency,
        customer.grade,
        withTerms ? customer.terms.code() : null,
        withTerms ? customer.creditLimit : null,
        customer.registeredAt,
        customer.version);
  }
}
