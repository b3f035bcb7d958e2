package org.gendan.procurement.subcontract;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.Caller;
import org.gendan.procurement.subcontract.ReturnLedger.ReturnView;
import org.gendan.procurement.subcontract.SubcontractCommands.AcceptWork;
import org.gendan.procurement.subcontract.SubcontractCommands.AgreeFee;
import org.gendan.procurement.subcontract.SubcontractCommands.Because;
import org.gendan.procurement.subcontract.SubcontractCommands.ReportProgress;
import org.gendan.procurement.subcontract.SubcontractCommands.ReturnWork;
import org.gendan.procurement.subcontract.SubcontractRepository.Filter;
import org.gendan.procurement.subcontract.SubcontractRepository.SubcontractFocus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Outsourced orders over HTTP. Progress and returns only ever add, so they need no version. */
@Path("/subcontracts")
class SubcontractResource {

  private final SubcontractRepository subcontracts;
  private final SubcontractService service;
  private final ReturnLedger returns;
  private final Caller caller;

  SubcontractResource(
      SubcontractRepository subcontracts,
      SubcontractService service,
      ReturnLedger returns,
      Caller caller) {
    this.subcontracts = subcontracts;
    this.service = service;
    this.returns = returns;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    BUYER,
    WAREHOUSE,
    WORKSHOP,
    QC,
    FOREMAN,
    PLANNER,
    MERCHANDISER,
    SUPERVISOR,
    FINANCE,
    GM,
    AUDITOR
  })
  public Page<SubcontractView> list(
      @QueryParam("status") List<SubcontractStatus> status,
      @QueryParam("workshop") @Nullable String workshop,
      @QueryParam("ticketId") @Nullable UUID ticketId,
      @QueryParam("orderId") @Nullable UUID orderId,
      @QueryParam("focus") @Nullable SubcontractFocus focus,
      @BeanParam PageRequest page) {
    Page<Subcontract> found =
        subcontracts.page(new Filter(status, workshop, ticketId, orderId, focus), page);
    return Page.of(page, found.items().stream().map(this::view).toList(), found.total());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    BUYER,
    WAREHOUSE,
    WORKSHOP,
    QC,
    FOREMAN,
    PLANNER,
    MERCHANDISER,
    SUPERVISOR,
    FINANCE,
    GM,
    AUDITOR
  })
  public RestResponse<SubcontractView> get(UUID id) {
    return answer(subcontracts.require(id));
  }

  @GET
  @Path("/{id}/returns")
  @RolesAllowed({BUYER, WAREHOUSE, WORKSHOP, QC, FOREMAN, PLANNER, FINANCE, GM, AUDITOR})
  public List<ReturnView> returns(UUID id) {
    return returns.of(subcontracts.require(id).id);
  }

  @POST
  @Path("/{id}/acceptance")
  @Idempotent
  @RolesAllowed({WORKSHOP, BUYER})
  public RestResponse<SubcontractView> accept(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid AcceptWork command) {
    return answer(service.accept(id, version, command.promisedDate()));
  }

  @POST
  @Path("/{id}/refusal")
  @Idempotent
  @RolesAllowed({WORKSHOP, BUYER})
  public RestResponse<SubcontractView> refuse(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return answer(service.refuse(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/progress")
  @Idempotent
  @RolesAllowed({WORKSHOP, BUYER})
  public RestResponse<SubcontractView> progress(UUID id, @NotNull @Valid ReportProgress command) {
    return answer(service.progress(id, command));
  }

  @POST
  @Path("/{id}/returns")
  @Idempotent
  @RolesAllowed({WAREHOUSE, QC, FOREMAN})
  public RestResponse<SubcontractView> takeBack(UUID id, @NotNull @Valid ReturnWork command) {
    return answer(service.takeBack(id, command));
  }

  @POST
  @Path("/{id}/closing")
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<SubcontractView> close(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return answer(service.close(id, version));
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @RolesAllowed({BUYER, GM})
  public RestResponse<SubcontractView> cancel(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return answer(service.cancel(id, version, command.reason()));
  }

  @POST
  @Path("/fees")
  @Idempotent
  @RolesAllowed({BUYER, GM})
  public void agreeFee(@NotNull @Valid AgreeFee command) {
    service.agree(command);
  }

  private RestResponse<SubcontractView> answer(Subcontract subcontract) {
    return Answers.ok(view(subcontract), subcontract.version);
  }

  private SubcontractView view(Subcontract subcontract) {
    return SubcontractView.of(subcontract, caller.seesPrices() || caller.isWorkshop());
  }
}
