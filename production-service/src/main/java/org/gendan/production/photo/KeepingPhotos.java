package org.gendan.production.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RequestRefused;
import org.gendan.platform.time.Timers;
import org.gendan.production.ticket.Ticket;
import org.gendan.production.ticket.TicketRepository;

/** Adds photos to steps, and takes them away: when a planner says so, or after their time. */
@ApplicationScoped
class KeepingPhotos {

  /** A phone makes them smaller than this; the way from it takes little more. */
  static final int MOST_BYTES = 900 * 1024;

  static final int MOST_OF_A_STEP = 60;
  private static final String TIME_IS_OVER = "保存期满";

  private final TicketRepository tickets;
  private final PhotoRepository photos;
  private final Timers timers;
  private final CurrentCause cause;
  private final Clock clock;
  private final Period keep;

  KeepingPhotos(
      TicketRepository tickets,
      PhotoRepository photos,
      Timers timers,
      CurrentCause cause,
      Clock clock,
      @ConfigProperty(name = "gendan.photo.keep") String keep) {
    this.tickets = tickets;
    this.photos = photos;
    this.timers = timers;
    this.cause = cause;
    this.clock = clock;
    this.keep = Period.parse(keep);
  }

  /** The same picture of a step is kept once, however often and under which key it comes. */
  @Transactional
  Photo add(UUID ticketId, int stepNo, About about, byte[] picture) {
    Ticket ticket = tickets.toChange(ticketId);
    tickets.requireOwnStep(ticket, stepNo);
    if (picture.length > MOST_BYTES) {
      throw new RequestRefused(413, "photo/too-large", Map.of("most", MOST_BYTES / 1024));
    }
    Jpeg jpeg = Jpeg.of(picture);
    Photo photo = photo(ticket, stepNo, about, jpeg);
    return photos.same(photo).orElseGet(() -> keep(photo, jpeg));
  }

  @Transactional
  void remove(UUID ticketId, UUID id, String reason) {
    Ticket ticket = tickets.toChange(ticketId);
    remove(photos.require(ticket, id), reason);
    timers.cancel(PhotoExpiry.KIND, id.toString());
  }

  /** Nobody needs it any more. */
  void expire(UUID id) {
    Photo photo = photos.findById(id);
    if (photo != null && !photo.isRemoved()) {
      remove(photo, TIME_IS_OVER);
    }
  }

  private void remove(Photo photo, String reason) {
    photo.remove(cause.actor(), clock.instant(), reason);
    photos.dropPicture(photo.id);
  }

  private Photo keep(Photo photo, Jpeg jpeg) {
    if (photos.countOf(photo.ticketId, photo.stepNo) >= MOST_OF_A_STEP) {
      throw new Conflict("photo/too-many", Map.of("most", MOST_OF_A_STEP));
    }
    photos.persist(photo);
    photos.keepPicture(photo.id, jpeg.plain());
    timers.set(PhotoExpiry.KIND, photo.id.toString(), until(photo.addedAt));
    return photo;
  }

  private Instant until(Instant added) {
    return added.atOffset(ZoneOffset.UTC).plus(keep).toInstant();
  }

  private Photo photo(Ticket ticket, int stepNo, About about, Jpeg jpeg) {
    Photo photo = new Photo();
    photo.id = UuidV7.next(clock);
    photo.ticketId = ticket.id();
    photo.stepNo = stepNo;
    photo.workshop = ticket.workshopOf(stepNo);
    photo.about = about;
    photo.sha256 = EventJson.sha256(jpeg.plain());
    photo.bytes = jpeg.plain().length;
    photo.width = jpeg.width();
    photo.height = jpeg.height();
    photo.addedBy = cause.actor();
    photo.addedAt = clock.instant();
    return photo;
  }
}
