package org.gendan.production.ticket;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Tickets the caller may see: those with a step at a place of theirs; any other is as missing as
 * one that never was.
 */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

  private final Sql sql;
  private final Scope scope;

  TicketRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * The ticket, locked until the transaction ends: commands and reactions on one ticket follow each
   * other.
   *
   * @throws NotFound when it is not there or not the caller's
   */
  public Ticket toChange(UUID id) {
    return visible(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  public Ticket require(UUID id) {
    return visible(findById(id), id);
  }

  /**
   * Refuses a step that is done somewhere the caller has nothing to do with. Seeing all workshops
   * opens no plant.
   *
   * @throws NotFound as for a step that is not there
   */
  public void requireOwnStep(Ticket ticket, int stepNo) {
    TicketStep step = ticket.step(stepNo);
    if (!scope.allows(step.outsourced ? Kind.WORKSHOPS : Kind.PLANTS, step.place)) {
      throw new NotFound("ticket/step-not-found", Map.of("stepNo", stepNo));
    }
  }

  /** The tickets of an order, locked in one order until the transaction ends. */
  List<Ticket> toChangeOfOrder(UUID orderId) {
    return find(
            "from Ticket t where exists (select 1 from t.pegs p where p.orderId = ?1) order by"
                + " t.id",
            orderId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * The orders a ticket is for, without loading it: their gates are locked before the ticket is.
   */
  Set<UUID> ordersOf(UUID ticketId) {
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select distinct p.orderId from Ticket t join t.pegs p where t.id = ?1", UUID.class)
            .setParameter(1, ticketId)
            .getResultList());
  }

  boolean hasAny(UUID orderId) {
    return !getEntityManager()
        .createQuery("select 1 from Ticket t join t.pegs p where p.orderId = ?1", Integer.class)
        .setParameter(1, orderId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  String nextNumber(String period) {
    return "PT%s-%06d".formatted(period, sql.count("select nextval('ticket_numbers')"));
  }

  private Ticket visible(@Nullable Ticket ticket, UUID id) {
    if (ticket == null || !isOurs(ticket)) {
      throw new NotFound("ticket/not-found", Map.of("id", id));
    }
    return ticket;
  }

  private boolean isOurs(Ticket ticket) {
    return ticket.plants.stream().anyMatch(plant -> scope.allows(Kind.PLANTS, plant))
        || ticket.workshops.stream().anyMatch(workshop -> scope.allows(Kind.WORKSHOPS, workshop));
  }
}
