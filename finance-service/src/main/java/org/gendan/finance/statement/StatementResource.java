package org.gendan.finance.statement;

import static org.gendan.finance.Roles.AUDITOR;
import static org.gendan.finance.Roles.CASHIER;
import static org.gendan.finance.Roles.CUSTOMER;
import static org.gendan.finance.Roles.FINANCE;
import static org.gendan.finance.Roles.GM;
import static org.gendan.finance.Roles.MERCHANDISER;
import static org.gendan.finance.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Statements of account over HTTP. */
@Path("/")
class StatementResource {

  private final StatementRepository statements;
  private final StatementsOfAccount accounts;
  private final Clock clock;

  StatementResource(StatementRepository statements, StatementsOfAccount accounts, Clock clock) {
    this.statements = statements;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GET
  @Path("customer-balances")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CASHIER, FINANCE, GM, AUDITOR, CUSTOMER})
  public Page<BalanceRow> balances(
      @BeanParam @Valid StatementFilter filter, @BeanParam @Valid PageRequest page) {
    String query = Objects.requireNonNullElse(filter.query(), "").strip();
    return statements.balances(query, filter.period(clock), page);
  }

  @GET
  @Path("customers/{customerId}/statement")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CASHIER, FINANCE, GM, AUDITOR, CUSTOMER})
  public StatementView statement(
      UUID customerId,
      @QueryParam("currency") @Pattern(regexp = "[A-Z]{3}") @Nullable String currency,
      @BeanParam @Valid StatementFilter filter) {
    KnownCustomer customer = accounts.customer(customerId);
    String in = Objects.requireNonNullElse(currency, customer.currency());
    Period period = filter.period(clock);
    return StatementView.of(customer, in, period, accounts.of(customer, in, period));
  }
}
