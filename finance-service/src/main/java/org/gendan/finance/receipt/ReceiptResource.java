package org.gendan.finance.receipt;

import static org.gendan.finance.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.gendan.finance.receipt.ReceiptCommands.Because;
import org.gendan.finance.receipt.ReceiptCommands.DivideReceipt;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Receipts over HTTP. Bodies are JSON and nothing else: a body of one text would else be made of
 * any text that comes.
 */
@Path("/receipts")
class ReceiptResource {

  private final ReceiptRepository receipts;
  private final RecordingReceipts recording;
  private final DividingReceipts dividing;
  private final ReceiptService service;

  ReceiptResource(
      ReceiptRepository receipts,
      RecordingReceipts recording,
      DividingReceipts dividing,
      ReceiptService service) {
    this.receipts = receipts;
    this.recording = recording;
    this.dividing = dividing;
    this.service = service;
  }

  @POST
  @Idempotent
  @RolesAllowed(CASHIER)
  public RestResponse<ReceiptView> record(@NotNull @Valid RecordReceipt command) {
    Receipt receipt = recording.record(command);
    URI location = URI.create("/receipts/" + receipt.id);
    return Answers.created(location, ReceiptView.of(receipt), receipt.version);
  }

  @GET
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public Page<ReceiptView> list(
      @QueryParam("status") @Nullable ReceiptStatus status,
      @QueryParam("orderId") @Nullable UUID orderId,
      @BeanParam @Valid PageRequest page) {
    return receipts.page(status, orderId, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({CASHIER, FINANCE, GM, AUDITOR})
  public RestResponse<ReceiptView> get(UUID id) {
    return answer(receipts.require(id));
  }

  @POST
  @Path("/{id}/confirmation")
  @Idempotent
  @RolesAllowed({CASHIER, FINANCE})
  public RestResponse<ReceiptView> confirm(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return answer(service.confirm(id, version));
  }

  @POST
  @Path("/{id}/division")
  @Idempotent
  @RolesAllowed({CASHIER, FINANCE})
  public RestResponse<ReceiptView> divide(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid DivideReceipt command) {
    return answer(dividing.divide(id, version, command));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Idempotent
  @RolesAllowed({CASHIER, FINANCE})
  public RestResponse<ReceiptView> withdraw(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return answer(service.withdraw(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/reversal-request")
  @Idempotent
  @RolesAllowed({FINANCE, GM})
  public RestResponse<ReceiptView> requestReversal(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return answer(service.requestReversal(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/reversal")
  @Idempotent
  @RolesAllowed({FINANCE, GM})
  public RestResponse<ReceiptView> reverse(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return answer(service.reverse(id, version));
  }

  private static RestResponse<ReceiptView> answer(Receipt receipt) {
    return Answers.ok(ReceiptView.of(receipt), receipt.version);
  }
}
