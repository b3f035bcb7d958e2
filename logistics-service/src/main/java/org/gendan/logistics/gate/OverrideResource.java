package org.gendan.logistics.gate;

import static org.gendan.logistics.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Overrides of the ship gate over HTTP. */
@Path("/shipments/{id}/ship-gate/overrides")
public class OverrideResource {

  /** What may be overridden: goods, order and details can only be there or not. */
  public enum Overridable {
    PAYMENT(Condition.Name.PAYMENT),
    CREDIT(Condition.Name.CREDIT);

    final Condition.Name name;

    Overridable(Condition.Name name) {
      this.name = name;
    }
  }

  /** Asks to open one condition without its fact. */
  public record RequestOverride(
      @NotNull Overridable condition,
      @NotBlank @Size(max = 500) String reason,
      @NotNull Instant expiresAt) {}

  /**
   * An override as people see it.
   *
   * @param usedAt when it let a departure through
   */
  public record OverrideView(
      UUID id,
      Condition.Name condition,
      String reason,
      String requestedBy,
      Instant requestedAt,
      @Nullable String endorsedBy,
      @Nullable Instant endorsedAt,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt,
      Instant expiresAt,
      @Nullable Instant usedAt) {

    static OverrideView of(GateOverride override) {
      return new OverrideView(
          override.id,
          override.condition,
          override.reason,
          override.requestedBy,
          override.requestedAt,
          override.endorsedBy,
          override.endorsedAt,
          override.approvedBy,
          override.approvedAt,
          override.expiresAt,
          override.usedAt);
    }
  }

  private final OverridingGates overriding;

  OverrideResource(OverridingGates overriding) {
    this.overriding = overriding;
  }

  @GET
  @RolesAllowed({LOGISTICS, FINANCE, CASHIER, SUPERVISOR, MERCHANDISER, GM, AUDITOR})
  public List<OverrideView> list(UUID id) {
    return overriding.of(id).stream().map(OverrideView::of).toList();
  }

  @POST
  @Idempotent
  @RolesAllowed(LOGISTICS)
  public RestResponse<OverrideView> request(UUID id, @NotNull @Valid RequestOverride request) {
    GateOverride override = overriding.request(id, request);
    URI location = URI.create("/shipments/" + id + "/ship-gate/overrides/" + override.id);
    return Answers.created(location, OverrideView.of(override), override.version);
  }

  @POST
  @Path("/{overrideId}/endorsement")
  @Idempotent
  @RolesAllowed(FINANCE)
  public RestResponse<OverrideView> endorse(UUID id, UUID overrideId) {
    GateOverride override = overriding.endorse(id, overrideId);
    return Answers.ok(OverrideView.of(override), override.version);
  }

  @POST
  @Path("/{overrideId}/approval")
  @Idempotent
  @RolesAllowed(GM)
  public RestResponse<OverrideView> approve(UUID id, UUID overrideId) {
    GateOverride override = overriding.approve(id, overrideId);
    return Answers.ok(OverrideView.of(override), override.version);
  }
}
