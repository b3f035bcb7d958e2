package org.gendan.order.note;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.order.note.NoteView.WriteNote;
import org.gendan.platform.web.Idempotent;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Notes of an order over HTTP. */
@Path("/orders/{id}/notes")
class NoteResource {

  private final WritingNotes notes;

  NoteResource(WritingNotes notes) {
    this.notes = notes;
  }

  @GET
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR
  })
  public List<NoteView> list(UUID id) {
    return notes.of(id);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM
  })
  public NoteView write(UUID id, @NotNull @Valid WriteNote command) {
    return notes.write(id, command.text());
  }
}
