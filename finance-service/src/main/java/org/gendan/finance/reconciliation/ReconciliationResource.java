package org.gendan.finance.reconciliation;

import static org.gendan.finance.Roles.AUDITOR;
import static org.gendan.finance.Roles.CASHIER;
import static org.gendan.finance.Roles.FINANCE;
import static org.gendan.finance.Roles.GM;
import static org.gendan.finance.Roles.MERCHANDISER;
import static org.gendan.finance.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.gendan.contracts.finance.ReconciliationEvent.Objection;
import org.gendan.finance.reconciliation.ReconciliationCommands.ConfirmReconciliation;
import org.gendan.finance.reconciliation.ReconciliationCommands.DisputeReconciliation;
import org.gendan.finance.reconciliation.ReconciliationCommands.DraftReconciliation;
import org.gendan.finance.statement.Period;
import org.gendan.finance.statement.StatementView;
import org.gendan.finance.statement.StatementsOfAccount;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Reconciliations over HTTP. */
@Path("/reconciliations")
class ReconciliationResource {

  private final ReconciliationRepository reconciliations;
  private final ReconciliationService service;
  private final FixedLines lines;
  private final StatementsOfAccount statements;
  private final Clock clock;

  ReconciliationResource(
      ReconciliationRepository reconciliations,
      ReconciliationService service,
      FixedLines lines,
      StatementsOfAccount statements,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.service = service;
    this.lines = lines;
    this.statements = statements;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({MERCHANDISER, CASHIER, FINANCE})
  public RestResponse<ReconciliationView> draft(@NotNull @Valid DraftReconciliation command) {
    Reconciliation drafted = service.draft(command);
    URI location = URI.create("/reconciliations/" + drafted.id);
    return Answers.created(location, view(drafted), drafted.version);
  }

  @GET
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CASHIER, FINANCE, GM, AUDITOR})
  public Page<ReconciliationRow> list(
      @BeanParam ReconciliationFilter filter, @BeanParam @Valid PageRequest page) {
    return reconciliations.page(filter, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CASHIER, FINANCE, GM, AUDITOR})
  public RestResponse<ReconciliationView> get(UUID id) {
    return answer(reconciliations.require(id));
  }

  @POST
  @Path("/{id}/sending")
  @Idempotent
  @RolesAllowed(FINANCE)
  public RestResponse<ReconciliationView> send(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return answer(service.send(id, version));
  }

  @POST
  @Path("/{id}/confirmation")
  @Idempotent
  @RolesAllowed({MERCHANDISER, FINANCE})
  public RestResponse<ReconciliationView> confirm(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ConfirmReconciliation command) {
    return answer(service.confirm(id, version, command.evidence()));
  }

  @POST
  @Path("/{id}/dispute")
  @Idempotent
  @RolesAllowed({MERCHANDISER, FINANCE})
  public RestResponse<ReconciliationView> dispute(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid DisputeReconciliation command) {
    return answer(
        service.dispute(
            id,
            version,
            command.objections().stream()
                .map(one -> new Objection(one.lineNo(), one.reason()))
                .toList()));
  }

  private RestResponse<ReconciliationView> answer(Reconciliation one) {
    return Answers.ok(view(one), one.version);
  }

  private ReconciliationView view(Reconciliation one) {
    KnownCustomer customer = statements.customer(one.customerId);
    if (one.status != ReconciliationStatus.DRAFT) {
      return ReconciliationView.of(one, one.fixed(customer.name(), lines.of(one.id)));
    }
    Period period = one.period(clock.getZone());
    return ReconciliationView.of(
        one,
        StatementView.of(
            customer, one.currency, period, statements.of(customer, one.currency, period)));
  }
}
