package org.gendan.platform.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.audit.AuditTable;
import org.gendan.platform.outbox.Republication;
import org.gendan.platform.web.Idempotent;

/** Operators ask that what was told is told again: to a broker that lost it, or to a new reader. */
@Path("/ops/outbox")
@RolesAllowed("admin")
public class RepublishResource {

  /** Sends what the durable log holds again, of each lane from this producer sequence on. */
  public record Republish(
      @NotNull @Min(1) Long fromSequence, @NotBlank @Size(max = 500) String reason) {}

  /** How many facts are sent again, within seconds and in their order. */
  public record RepublishView(long facts) {}

  private final Republication republication;
  private final AuditTable audit;
  private final CurrentCause cause;

  RepublishResource(Republication republication, AuditTable audit, CurrentCause cause) {
    this.republication = republication;
    this.audit = audit;
    this.cause = cause;
  }

  @POST
  @Path("/republication")
  @Idempotent
  @Transactional
  public RepublishView republish(@NotNull @Valid Republish wish) {
    cause.because(wish.reason());
    long facts = republication.ask(wish.fromSequence());
    audit.append(
        "Republication",
        String.valueOf(wish.fromSequence()),
        Map.of("fromSequence", wish.fromSequence(), "facts", facts));
    return new RepublishView(facts);
  }
}
