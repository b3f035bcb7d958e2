package org.gendan.production.photo;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.gendan.production.ticket.Ticket;
import org.gendan.production.ticket.TicketViews;

/**
 * Photos the caller may see: people of the house those of their tickets, a workshop those of its
 * own steps. What was removed is as missing as what never was.
 */
@ApplicationScoped
class PhotoRepository implements PanacheRepositoryBase<Photo, UUID> {

  private final Sql sql;
  private final TicketViews views;
  private final Scope scope;

  PhotoRepository(Sql sql, TicketViews views, Scope scope) {
    this.sql = sql;
    this.views = views;
    this.scope = scope;
  }

  /** The latest first. */
  List<Photo> of(Ticket ticket) {
    return find("ticketId = ?1 and removedAt is null order by addedAt desc, id desc", ticket.id())
        .list()
        .stream()
        .filter(this::isOurs)
        .toList();
  }

  Photo require(Ticket ticket, UUID id) {
    return find("id = ?1 and ticketId = ?2 and removedAt is null", id, ticket.id())
        .firstResultOptional()
        .filter(this::isOurs)
        .orElseThrow(() -> new NotFound("photo/not-found", Map.of("id", id)));
  }

  /** The same picture of the same step, if it is here already. */
  Optional<Photo> same(Photo photo) {
    return find(
            "ticketId = ?1 and stepNo = ?2 and about = ?3 and sha256 = ?4 and removedAt is null",
            photo.ticketId,
            photo.stepNo,
            photo.about,
            photo.sha256)
        .firstResultOptional();
  }

  long countOf(UUID ticketId, int stepNo) {
    return count("ticketId = ?1 and stepNo = ?2 and removedAt is null", ticketId, stepNo);
  }

  void keepPicture(UUID id, byte[] picture) {
    sql.run("insert into photo_pictures (photo_id, jpeg) values (?1, ?2)", id, picture);
  }

  byte[] picture(UUID id) {
    return sql.rows("select jpeg from photo_pictures where photo_id = ?1", id).getFirst().bytes(0);
  }

  void dropPicture(UUID id) {
    sql.run("delete from photo_pictures where photo_id = ?1", id);
  }

  private boolean isOurs(Photo photo) {
    return views.inHouse()
        || (photo.workshop != null && scope.allows(Kind.WORKSHOPS, photo.workshop));
  }
}
