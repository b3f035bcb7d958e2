package org.gendan.order.gate;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.order.order.OrderView;
import org.gendan.order.order.OrderViews;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The release gate over HTTP. */
@Path("/orders/{id}")
class GateResource {

  /**
   * Asks to open one condition without its fact. A promised date can be changed, so it needs no
   * override.
   */
  record RequestOverride(
      @NotNull Condition.Name condition,
      @NotBlank @Size(max = 500) String reason,
      @NotNull Instant expiresAt) {}

  /** The gate as of now, with every override that was ever asked for. */
  record GateView(boolean open, List<Condition> conditions, List<OverrideView> overrides) {

    static GateView of(List<Condition> conditions, Overrides overrides) {
      return new GateView(
          conditions.stream().allMatch(Condition::passes),
          conditions,
          overrides.all().stream().map(OverrideView::of).toList());
    }
  }

  /**
   * An override as people see it.
   *
   * @param usedAt when it let a release through
   */
  record OverrideView(
      UUID id,
      Condition.Name condition,
      String reason,
      String requestedBy,
      @Nullable String endorsedBy,
      @Nullable String approvedBy,
      Instant expiresAt,
      @Nullable Instant usedAt) {

    static OverrideView of(GateOverride override) {
      return new OverrideView(
          override.id,
          override.condition,
          override.reason,
          override.requestedBy,
          override.endorsedBy,
          override.approvedBy,
          override.expiresAt,
          override.usedAt);
    }
  }

  private final ReleasingOrders releasing;
  private final OrderViews views;

  GateResource(ReleasingOrders releasing, OrderViews views) {
    this.releasing = releasing;
    this.views = views;
  }

  @GET
  @Path("/release-gate")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, PLANNER, CASHIER, FINANCE, GM, AUDITOR})
  public GateView gate(UUID id) {
    return releasing.gate(id);
  }

  @POST
  @Path("/release")
  @Idempotent
  @RolesAllowed(MERCHANDISER)
  public RestResponse<OrderView> release(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version) {
    return views.answer(releasing.release(id, version));
  }

  @POST
  @Path("/release-gate/overrides")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR})
  public RestResponse<OverrideView> requestOverride(
      UUID id, @NotNull @Valid RequestOverride request) {
    GateOverride override = releasing.requestOverride(id, request);
    URI location = URI.create("/orders/" + id + "/release-gate");
    return Answers.created(location, OverrideView.of(override), override.version);
  }

  @POST
  @Path("/release-gate/overrides/{overrideId}/endorsement")
  @Idempotent
  @RolesAllowed(FINANCE)
  public RestResponse<OverrideView> endorseOverride(UUID id, UUID overrideId) {
    GateOverride override = releasing.endorseOverride(id, overrideId);
    return Answers.ok(OverrideView.of(override), override.version);
  }

  @POST
  @Path("/release-gate/overrides/{overrideId}/approval")
  @Idempotent
  @RolesAllowed(GM)
  public RestResponse<OverrideView> approveOverride(UUID id, UUID overrideId) {
    GateOverride override = releasing.approveOverride(id, overrideId);
    return Answers.ok(OverrideView.of(override), override.version);
  }
}
