package org.gendan.customer.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.CustomerChanged;
import org.gendan.customer.customer.CustomerCommands.AgreeTerms;
import org.gendan.customer.customer.CustomerCommands.ChangeCustomer;
import org.gendan.customer.customer.CustomerCommands.GradeCustomer;
import org.gendan.customer.terms.PaymentTerms;
import org.gendan.customer.terms.TermsRepository;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;

/** What people do with a customer that is in the file. */
@ApplicationScoped
class CustomerService {

  private final CustomerRepository customers;
  private final TermsRepository terms;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  CustomerService(
      CustomerRepository customers,
      TermsRepository terms,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.customers = customers;
    this.terms = terms;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Customer change(UUID id, ExpectedVersion version, ChangeCustomer command) {
    Customer customer = locked(id, version);
    CustomerChanged changed = customer.change(command);
    if (changed != null) {
      outbox.add(changed);
    }
    customers.flush();
    return customer;
  }

  @Transactional
  Customer grade(UUID id, ExpectedVersion version, GradeCustomer command) {
    cause.because(command.reason());
    Customer customer = locked(id, version);
    Grade previous = customer.grade;
    outbox.add(customer.gradeAs(command.grade(), command.reason()));
    customers.add(
        new GradeChange(
            UuidV7.next(clock),
            customer,
            previous,
            command.reason(),
            cause.actor(),
            clock.instant()));
    customers.flush();
    return customer;
  }

  @Transactional
  Customer agree(UUID id, ExpectedVersion version, AgreeTerms command) {
    cause.because(command.reason());
    Customer customer = locked(id, version);
    PaymentTerms agreed = terms.named(Set.of(command.termsCode())).get(command.termsCode());
    if (agreed == null) {
      throw new RuleBroken("terms/unknown", Map.of("code", command.termsCode())).at("/termsCode");
    }
    outbox.add(customer.agree(agreed, command.creditLimit()));
    customers.flush();
    return customer;
  }

  private Customer locked(UUID id, ExpectedVersion version) {
    Customer customer = customers.toChange(id);
    version.check(customer.version);
    return customer;
  }
}
