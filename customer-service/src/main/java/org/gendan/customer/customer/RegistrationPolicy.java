package org.gendan.customer.customer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.customer.Roles;
import org.gendan.customer.customer.CustomerCommands.RegisterCustomer;
import org.gendan.customer.terms.CreditPolicy;
import org.gendan.customer.terms.PaymentTerms;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.Forbidden;

/** What may be written into the customer file, and by whom. */
@ApplicationScoped
class RegistrationPolicy {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(toUnmodifiableSet());

  private static final Set<String> MAY_PROMISE =
      Set.of(Roles.CUSTOMER_SERVICE, Roles.SUPERVISOR, Roles.FINANCE, Roles.GM);

  private final CustomerRepository customers;
  private final SecurityIdentity caller;

  RegistrationPolicy(CustomerRepository customers, SecurityIdentity caller) {
    this.customers = customers;
    this.caller = caller;
  }

  /**
   * Nobody writes customers he could not see, and a merchandiser promises neither credit nor a
   * place before others.
   */
  void refuseBeyondAuthority(Collection<RegisterCustomer> commands) {
    for (RegisterCustomer command : commands) {
      if (!customers.inScope(command.code())) {
        throw new Forbidden("customer/out-of-scope", Map.of("code", command.code()));
      }
      if (command.creditLimit() != null || command.grade() != Grade.C) {
        refuseUnlessDeskHead(command);
      }
    }
  }

  /** What is wrong with a row; its terms must be among those known. */
  List<FieldError> broken(RegisterCustomer command, Map<String, PaymentTerms> known, String at) {
    List<FieldError> broken = new ArrayList<>();
    if (!CURRENCIES.contains(command.currency())) {
      broken.add(
          new FieldError(
              at + "/currency",
              "customer/unknown-currency",
              Map.of("currency", command.currency())));
    }
    PaymentTerms terms = known.get(command.termsCode());
    if (terms == null) {
      broken.add(
          new FieldError(at + "/termsCode", "terms/unknown", Map.of("code", command.termsCode())));
      return broken;
    }
    String credit = CreditPolicy.broken(terms, command.creditLimit());
    if (credit != null) {
      broken.add(new FieldError(at + "/creditLimit", credit, Map.of("terms", terms.code())));
    }
    return broken;
  }

  private void refuseUnlessDeskHead(RegisterCustomer command) {
    if (caller.getRoles().stream().noneMatch(MAY_PROMISE::contains)) {
      throw new Forbidden("customer/beyond-authority", Map.of("code", command.code()));
    }
  }
}
