package org.gendan.customer.customer;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.customer.customer.CustomerCommands.RegisterCustomer;
import org.gendan.customer.terms.PaymentTerms;
import org.gendan.customer.terms.TermsRepository;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;

/** Writing customers into the file, one by one or a whole list at once. */
@ApplicationScoped
class RegisteringCustomers {

  /**
   * What became of a list.
   *
   * @param fresh those written now; the others were in the file before, word for word
   */
  record Outcome(List<Customer> all, Set<Customer> fresh) {}

  private final CustomerRepository customers;
  private final TermsRepository terms;
  private final RegistrationPolicy policy;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  RegisteringCustomers(
      CustomerRepository customers,
      TermsRepository terms,
      RegistrationPolicy policy,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.customers = customers;
    this.terms = terms;
    this.policy = policy;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  Customer register(RegisterCustomer command) {
    policy.refuseBeyondAuthority(List.of(command));
    Map<String, PaymentTerms> known = terms.named(Set.of(command.termsCode()));
    refuse(policy.broken(command, known, ""));
    if (!customers.known(Set.of(command.code())).isEmpty()) {
      throw new Conflict("customer/code-taken", Map.of("code", command.code()));
    }
    return write(command, known, clock.instant());
  }

  /**
   * All or none. A row that says what the file says already is no mistake: lists are sent twice.
   */
  @Transactional
  Outcome registerAll(List<RegisterCustomer> rows) {
    policy.refuseBeyondAuthority(rows);
    Map<String, PaymentTerms> knownTerms =
        terms.named(rows.stream().map(RegisterCustomer::termsCode).collect(toSet()));
    Map<String, Customer> before =
        customers.known(rows.stream().map(RegisterCustomer::code).collect(toSet()));
    refuse(broken(rows, knownTerms, before));
    Instant now = clock.instant();
    List<Customer> all = new ArrayList<>();
    Set<Customer> fresh = new HashSet<>();
    for (RegisterCustomer row : rows) {
      Customer known = before.get(CustomerRepository.key(row.code()));
      Customer customer = known == null ? write(row, knownTerms, now) : known;
      all.add(customer);
      if (known == null) {
        fresh.add(customer);
      }
    }
    return new Outcome(all, fresh);
  }

  private List<FieldError> broken(
      List<RegisterCustomer> rows, Map<String, PaymentTerms> terms, Map<String, Customer> before) {
    List<FieldError> broken = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      RegisterCustomer row = rows.get(i);
      String at = "/customers/" + i;
      broken.addAll(policy.broken(row, terms, at));
      Integer first = seen.putIfAbsent(CustomerRepository.key(row.code()), i);
      Customer known = before.get(CustomerRepository.key(row.code()));
      if (first != null) {
        broken.add(
            new FieldError(at + "/code", "customer/code-repeated", Map.of("code", row.code())));
      } else if (known != null && !known.saysSame(row)) {
        broken.add(new FieldError(at + "/code", "customer/code-taken", Map.of("code", row.code())));
      }
    }
    return broken;
  }

  private Customer write(RegisterCustomer command, Map<String, PaymentTerms> terms, Instant now) {
    PaymentTerms agreed = terms.get(command.termsCode());
    if (agreed == null) {
      throw new IllegalStateException("Terms were checked before: " + command.termsCode());
    }
    Customer customer = new Customer(UuidV7.next(clock), command, agreed, now);
    customers.persist(customer);
    customers.add(new GradeChange(UuidV7.next(clock), customer, null, null, cause.actor(), now));
    outbox.add(customer.registered());
    return customer;
  }

  private static void refuse(List<FieldError> broken) {
    if (!broken.isEmpty()) {
      throw broken.stream()
          .reduce(
              new RuleBroken("customer/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }
}
