package org.gendan.procurement.subcontract;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Outsourced orders the caller may see; a workshop sees its own, the rest is as if it never was.
 */
@ApplicationScoped
class SubcontractRepository implements PanacheRepositoryBase<Subcontract, UUID> {

  /** Which outsourced orders to list; null, and no status, means any. */
  record Filter(
      List<SubcontractStatus> status,
      @Nullable String workshop,
      @Nullable UUID ticketId,
      @Nullable UUID orderId,
      @Nullable SubcontractFocus focus) {}

  /** What wants to be done about work that is at a workshop. */
  enum SubcontractFocus {
    /** The workshop has not answered (待接单). */
    UNANSWERED,
    /** Nothing was heard for some days (沉默). */
    SILENT,
    /** It should be back (应回未回). */
    OVERDUE
  }

  private static final String OUT =
      "s.status in (SENT, ACCEPTED, IN_PROCESS, PARTLY_RETURNED) and ";

  private final Scope scope;
  private final Clock clock;
  private final int silentDays;

  SubcontractRepository(
      Scope scope,
      Clock clock,
      @ConfigProperty(name = "gendan.procurement.silent-days") int silentDays) {
    this.scope = scope;
    this.clock = clock;
    this.silentDays = silentDays;
  }

  Subcontract toChange(UUID id) {
    return visible(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  Subcontract require(UUID id) {
    return visible(findById(id), id);
  }

  /** A workshop's own order by its number, locked; another's is not there. */
  Subcontract ofWorkshop(String workshop, String subcontractNo) {
    return find("subcontractNo = ?1 and workshop = ?2", subcontractNo, workshop)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<Subcontract>firstResultOptional()
        .orElseThrow(() -> new NotFound("subcontract/not-found", Map.of("id", subcontractNo)));
  }

  /** The outsourced orders of a ticket, locked in the order of their ids. */
  List<Subcontract> ofTicket(UUID ticketId) {
    return find("ticketId = ?1 order by id", ticketId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Page<Subcontract> page(Filter filter, PageRequest page) {
    List<String> conditions = new ArrayList<>(List.of("s.id is not null"));
    Map<String, Object> values = new HashMap<>();
    if (!filter.status().isEmpty()) {
      conditions.add("s.status in :status");
      values.put("status", filter.status());
    }
    add(conditions, values, "workshop", filter.workshop());
    add(conditions, values, "ticketId", filter.ticketId());
    if (filter.orderId() != null) {
      conditions.add("exists (select 1 from s.pegs p where p.orderId = :orderId)");
      values.put("orderId", filter.orderId());
    }
    if (filter.focus() != null) {
      focus(filter.focus(), conditions, values);
    }
    if (!scope.isAll(Kind.WORKSHOPS)) {
      conditions.add("s.workshop in :mine");
      values.put("mine", scope.values(Kind.WORKSHOPS));
    }
    PanacheQuery<Subcontract> found =
        find(
            "from Subcontract s where "
                + String.join(" and ", conditions)
                + " order by s.dueDate, s.id",
            values);
    return Page.of(page, found.page(page.page(), page.size()).list(), found.count());
  }

  private void focus(SubcontractFocus focus, List<String> conditions, Map<String, Object> values) {
    switch (focus) {
      case UNANSWERED -> conditions.add("s.status = SENT");
      case SILENT -> {
        conditions.add(OUT + "coalesce(s.heardAt, s.sentAt) < :since");
        values.put("since", clock.instant().minus(Duration.ofDays(silentDays)));
      }
      case OVERDUE -> {
        conditions.add(OUT + "coalesce(s.promisedDate, s.dueDate) < :today");
        values.put("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
      }
    }
  }

  String nextNumber(String period) {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("select nextval('subcontract_numbers')", Long.class)
                .getSingleResult();
    return "WX%s-%06d".formatted(period, next.longValue());
  }

  private static void add(
      List<String> conditions, Map<String, Object> values, String field, @Nullable Object value) {
    if (value != null) {
      conditions.add("s." + field + " = :" + field);
      values.put(field, value);
    }
  }

  private Subcontract visible(@Nullable Subcontract subcontract, UUID id) {
    if (subcontract == null || !scope.allows(Kind.WORKSHOPS, subcontract.workshop)) {
      throw new NotFound("subcontract/not-found", Map.of("id", id));
    }
    return subcontract;
  }
}
