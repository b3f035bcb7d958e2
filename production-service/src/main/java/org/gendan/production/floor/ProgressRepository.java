package org.gendan.production.floor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.PageRequest;

/** The diary of tickets; visible with its ticket. */
@ApplicationScoped
class ProgressRepository implements PanacheRepositoryBase<ProgressEntry, UUID> {

  List<ProgressEntry> ofTicket(UUID ticketId, PageRequest page) {
    return find("ticketId = ?1 order by reportedAt, id", ticketId)
        .page(page.page(), page.size())
        .list();
  }

  long countOf(UUID ticketId) {
    return count("ticketId", ticketId);
  }
}
