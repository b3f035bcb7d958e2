package org.gendan.production.photo;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.gendan.platform.web.Idempotent;
import org.gendan.production.photo.PhotoView.PhotoList;
import org.gendan.production.ticket.TicketRepository;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Photos of a ticket over HTTP: the only bodies here that are no JSON. */
@Path("/tickets/{id}")
class PhotoResource {

  private static final String JPEG = "image/jpeg";

  /** Why a photo is taken away. */
  record RemovePhoto(@NotBlank @Size(max = 200) String reason) {}

  private final KeepingPhotos keeping;
  private final PhotoRepository photos;
  private final TicketRepository tickets;

  PhotoResource(KeepingPhotos keeping, PhotoRepository photos, TicketRepository tickets) {
    this.keeping = keeping;
    this.photos = photos;
    this.tickets = tickets;
  }

  @POST
  @Path("/steps/{stepNo}/photos")
  @Consumes(JPEG)
  @Idempotent
  @RolesAllowed({FOREMAN, WORKSHOP, QC})
  public PhotoView add(
      UUID id, int stepNo, @QueryParam("about") @NotNull About about, byte[] jpeg) {
    return PhotoView.of(keeping.add(id, stepNo, about, jpeg));
  }

  @GET
  @Path("/photos")
  @RolesAllowed({PLANNER, FOREMAN, WORKSHOP, QC, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public PhotoList list(UUID id) {
    return new PhotoList(photos.of(tickets.require(id)).stream().map(PhotoView::of).toList());
  }

  /** The name is ours, and a picture is all it may ever be taken for. */
  @GET
  @Path("/photos/{photoId}")
  @Produces(JPEG)
  @RolesAllowed({PLANNER, FOREMAN, WORKSHOP, QC, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public RestResponse<byte[]> picture(UUID id, UUID photoId) {
    Photo photo = photos.require(tickets.require(id), photoId);
    return ResponseBuilder.ok(photos.picture(photo.id), JPEG)
        .header("Content-Disposition", "inline; filename=\"photo-%s.jpg\"".formatted(photo.id))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .build();
  }

  @POST
  @Path("/photos/{photoId}/removal")
  @Idempotent
  @RolesAllowed(PLANNER)
  public void remove(UUID id, UUID photoId, @NotNull @Valid RemovePhoto command) {
    keeping.remove(id, photoId, command.reason());
  }
}
