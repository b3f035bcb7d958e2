package org.gendan.finance.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.finance.terms.TermsRepository;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;

/** Statements of the customers that the caller may see. */
@ApplicationScoped
public class StatementsOfAccount {

  private final StatementRepository statements;
  private final TermsRepository customers;
  private final Scope scope;

  StatementsOfAccount(StatementRepository statements, TermsRepository customers, Scope scope) {
    this.statements = statements;
    this.customers = customers;
    this.scope = scope;
  }

  /**
   * Whose statement it is.
   *
   * @throws NotFound when it is nobody whom the caller may see
   */
  public KnownCustomer customer(UUID customerId) {
    return customers
        .known(customerId)
        .filter(customer -> scope.allows(Kind.CUSTOMERS, customer.code()))
        .orElseThrow(
            () -> new NotFound("statement/unknown-customer", Map.of("customerId", customerId)));
  }

  public Statement of(KnownCustomer customer, String currency, Period period) {
    return statements.of(customer.id(), currency, period);
  }
}
