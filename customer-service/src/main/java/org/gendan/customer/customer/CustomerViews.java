package org.gendan.customer.customer;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Set;
import org.gendan.customer.Roles;
import org.gendan.platform.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Customers as this caller may see them: contacts for those who talk or deliver, terms for those
 * who sell or collect.
 */
@RequestScoped
class CustomerViews {

  private static final Set<String> TALK_OR_DELIVER =
      Set.of(
          Roles.MERCHANDISER,
          Roles.SUPERVISOR,
          Roles.CUSTOMER_SERVICE,
          Roles.LOGISTICS,
          Roles.FINANCE,
          Roles.CUSTOMER);

  private static final Set<String> SELL_OR_COLLECT =
      Set.of(
          Roles.MERCHANDISER,
          Roles.SUPERVISOR,
          Roles.CUSTOMER_SERVICE,
          Roles.CASHIER,
          Roles.FINANCE,
          Roles.CUSTOMER,
          Roles.GM,
          Roles.AUDITOR);

  private final SecurityIdentity caller;

  CustomerViews(SecurityIdentity caller) {
    this.caller = caller;
  }

  RestResponse<CustomerView> answer(Customer customer) {
    return Answers.ok(view(customer), customer.version);
  }

  RestResponse<CustomerView> created(Customer customer) {
    return Answers.created(
        URI.create("/customers/" + customer.id), view(customer), customer.version);
  }

  CustomerView view(Customer customer) {
    return CustomerView.of(customer, isOneOf(TALK_OR_DELIVER), isOneOf(SELL_OR_COLLECT));
  }

  private boolean isOneOf(Set<String> roles) {
    return caller.getRoles().stream().anyMatch(roles::contains);
  }
}
