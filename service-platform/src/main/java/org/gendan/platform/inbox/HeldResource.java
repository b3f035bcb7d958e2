package org.gendan.platform.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What operators see and decide of records that could not be applied (parked) or read (poison). */
@Path("/ops/inbox")
@RolesAllowed("admin")
public class HeldResource {

  /** What somebody decides about a record, and why. */
  public record DecideRecord(@NotBlank @Size(max = 500) String reason) {}

  /** A poison record is tried again, with this body in place of its own if one is given. */
  public record RepairRecord(
      @NotBlank @Size(max = 500) String reason, @Size(max = 65_536) @Nullable String body) {}

  /** A parked line, by the record in front: the one that failed, or that misses another. */
  public record ParkedView(
      long record,
      String consumer,
      String key,
      long waiting,
      String topic,
      @Nullable String type,
      @Nullable String failure,
      int attempts,
      Instant nextAttemptAt,
      Instant parkedAt) {}

  /** A poison record as it came; of the body what fits into an answer. */
  public record PoisonView(
      String consumer,
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      Map<String, String> headers,
      @Nullable String body,
      String failure,
      Instant receivedAt) {}

  /** Where a poison record was read. */
  record Place(String consumer, String topic, int partition, long offset) {

    String id() {
      return String.join("/", consumer, topic, partition + "@" + offset);
    }
  }

  private final HeldRecords held;

  HeldResource(HeldRecords held) {
    this.held = held;
  }

  @GET
  @Path("/parked")
  public Page<ParkedView> parked(@BeanParam PageRequest page) {
    return held.parked(page);
  }

  @POST
  @Path("/parked/{record}/retry")
  @Idempotent
  public void retryParked(@PathParam("record") long record, @NotNull @Valid DecideRecord decision) {
    held.retryParked(record, decision.reason());
  }

  @POST
  @Path("/parked/{record}/skip")
  @Idempotent
  public void skipParked(@PathParam("record") long record, @NotNull @Valid DecideRecord decision) {
    held.skipParked(record, decision.reason());
  }

  @POST
  @Path("/parked/{record}/proceed")
  @Idempotent
  public void proceed(@PathParam("record") long record, @NotNull @Valid DecideRecord decision) {
    held.proceed(record, decision.reason());
  }

  @GET
  @Path("/poison")
  public Page<PoisonView> poison(@BeanParam PageRequest page) {
    return held.poison(page);
  }

  @POST
  @Path("/poison/{consumer}/{topic}/{partition}/{offset}/retry")
  @Idempotent
  public void retryPoison(
      @PathParam("consumer") String consumer,
      @PathParam("topic") String topic,
      @PathParam("partition") int partition,
      @PathParam("offset") long offset,
      @NotNull @Valid RepairRecord repair) {
    held.retryPoison(new Place(consumer, topic, partition, offset), repair.body(), repair.reason());
  }

  @POST
  @Path("/poison/{consumer}/{topic}/{partition}/{offset}/dismiss")
  @Idempotent
  public void dismissPoison(
      @PathParam("consumer") String consumer,
      @PathParam("topic") String topic,
      @PathParam("partition") int partition,
      @PathParam("offset") long offset,
      @NotNull @Valid DecideRecord decision) {
    held.dismissPoison(new Place(consumer, topic, partition, offset), decision.reason());
  }
}
