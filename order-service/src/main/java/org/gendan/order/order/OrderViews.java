package org.gendan.order.order;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Set;
import org.gendan.order.Roles;
import org.gendan.platform.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Orders as this caller may see them: amounts only for roles that need them, not for plants, buyers
 * and warehouses.
 */
@RequestScoped
public class OrderViews {

  private static final Set<String> SEE_PRICES =
      Set.of(
          Roles.MERCHANDISER,
          Roles.SUPERVISOR,
          Roles.CASHIER,
          Roles.FINANCE,
          Roles.CUSTOMER,
          Roles.GM,
          Roles.AUDITOR);

  private final SecurityIdentity caller;

  OrderViews(SecurityIdentity caller) {
    this.caller = caller;
  }

  public boolean pricesVisible() {
    return caller.getRoles().stream().anyMatch(SEE_PRICES::contains);
  }

  public RestResponse<OrderView> answer(Order order) {
    return Answers.ok(OrderView.of(order, pricesVisible()), order.version);
  }

  RestResponse<OrderView> created(Order order) {
    URI location = URI.create("/orders/" + order.id);
    return Answers.created(location, OrderView.of(order, pricesVisible()), order.version);
  }
}
