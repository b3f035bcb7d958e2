package org.gendan.customer.customer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent;
import org.gendan.customer.customer.CustomerCommands.ChangeCustomer;
import org.gendan.customer.customer.CustomerCommands.RegisterCustomer;
import org.gendan.customer.terms.CreditPolicy;
import org.gendan.customer.terms.PaymentTerms;
import org.gendan.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A customer (客户). Each verb changes the file and returns the fact to tell: always the whole
 * profile, so that copies elsewhere need no history.
 */
@Entity
@Table(name = "customers")
class Customer {

  @Id UUID id;
  String code;
  String name;
  @Embedded @Nullable Contact contact;
  @Nullable String region;
  String currency;

  @Enumerated(EnumType.STRING)
  Grade grade;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "terms_code")
  PaymentTerms terms;

  @Nullable BigDecimal creditLimit;
  Instant registeredAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  Customer(UUID id, RegisterCustomer command, PaymentTerms terms, Instant now) {
    this.id = id;
    this.code = command.code();
    this.name = command.name();
    this.contact = command.contact();
    this.region = command.region();
    this.currency = command.currency();
    this.grade = command.grade();
    this.terms = terms;
    this.creditLimit = command.creditLimit();
    this.registeredAt = now;
  }

  CustomerEvent.CustomerRegistered registered() {
    return new CustomerEvent.CustomerRegistered(id, profile());
  }

  /** Contacts are personal: a change of them alone is nothing others need to hear. */
  CustomerEvent.@Nullable CustomerChanged change(ChangeCustomer command) {
    CustomerEvent.Profile before = profile();
    name = command.name();
    contact = command.contact();
    region = command.region();
    return profile().equals(before) ? null : new CustomerEvent.CustomerChanged(id, profile());
  }

  CustomerEvent.CustomerGraded gradeAs(Grade next, String reason) {
    if (next == grade) {
      throw new Conflict("customer/grade-unchanged", Map.of("grade", grade));
    }
    Grade previous = grade;
    grade = next;
    return new CustomerEvent.CustomerGraded(id, profile(), previous.name(), reason);
  }

  CustomerEvent.CustomerChanged agree(PaymentTerms other, @Nullable BigDecimal limit) {
    CreditPolicy.check(other, limit);
    terms = other;
    creditLimit = limit;
    return new CustomerEvent.CustomerChanged(id, profile());
  }

  /** True when registering this again would bring nothing new; for imports that are sent twice. */
  boolean saysSame(RegisterCustomer command) {
    return code.equals(command.code())
        && name.equals(command.name())
        && contact().equals(command.contact())
        && Objects.equals(region, command.region())
        && currency.equals(command.currency())
        && grade == command.grade()
        && terms.code().equals(command.termsCode())
        && sameAmount(creditLimit, command.creditLimit());
  }

  /** The database keeps a contact without any part as no contact. */
  Contact contact() {
    return contact == null ? new Contact(null, null, null) : contact;
  }

  private CustomerEvent.Profile profile() {
    return new CustomerEvent.Profile(
        code, name, grade.name(), currency, region, terms.fact(creditLimit));
  }

  private static boolean sameAmount(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
