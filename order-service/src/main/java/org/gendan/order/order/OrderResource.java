package org.gendan.order.order;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gendan.order.order.OrderCommands.Because;
import org.gendan.order.order.OrderCommands.ConfirmOrder;
import org.gendan.order.order.OrderCommands.HandOver;
import org.gendan.order.order.OrderCommands.RecordOrder;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Orders over HTTP. */
@Path("/orders")
class OrderResource {

  private final OrderRepository orders;
  private final RecordingOrders recording;
  private final OrderService service;
  private final OrderViews views;

  OrderResource(
      OrderRepository orders, RecordingOrders recording, OrderService service, OrderViews views) {
    this.orders = orders;
    this.recording = recording;
    this.service = service;
    this.views = views;
  }

  @POST
  @Idempotent
  @RolesAllowed({MERCHANDISER, CUSTOMER})
  public RestResponse<OrderView> record(@NotNull @Valid RecordOrder command) {
    return views.created(recording.record(command));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    WAREHOUSE,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public RestResponse<OrderView> get(UUID id) {
    return views.answer(orders.require(id));
  }

  @POST
  @Path("/{id}/review")
  @Idempotent
  @RolesAllowed({MERCHANDISER})
  public RestResponse<OrderView> requestReview(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.requestReview(id, version));
  }

  @POST
  @Path("/{id}/confirmation")
  @Idempotent
  @RolesAllowed({MERCHANDISER, CUSTOMER})
  public RestResponse<OrderView> confirm(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ConfirmOrder command) {
    return views.answer(service.confirm(id, version, command));
  }

  @POST
  @Path("/{id}/rejection")
  @Idempotent
  @RolesAllowed({SUPERVISOR, GM})
  public RestResponse<OrderView> reject(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return views.answer(service.reject(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/hold")
  @Idempotent
  @RolesAllowed({SUPERVISOR, FINANCE, GM})
  public RestResponse<OrderView> hold(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return views.answer(service.hold(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/resumption")
  @Idempotent
  @RolesAllowed({SUPERVISOR, FINANCE, GM})
  public RestResponse<OrderView> resume(UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.resume(id, version));
  }

  @POST
  @Path("/{id}/handover")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR})
  public RestResponse<OrderView> handOver(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid HandOver command) {
    return views.answer(service.reassign(id, version, command.to(), command.reason()));
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @RolesAllowed({SUPERVISOR, GM})
  public RestResponse<OrderView> cancel(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid Because command) {
    return views.answer(service.cancel(id, version, command.reason()));
  }

  @POST
  @Path("/{id}/archiving")
  @Idempotent
  @RolesAllowed({MERCHANDISER})
  public RestResponse<OrderView> archive(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(service.archive(id, version));
  }
}
