package org.gendan.production.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.platform.web.PageRequest;

/** Lists of tickets, read in one go. */
@ApplicationScoped
class TicketBoard {

  private final EntityManager entities;
  private final VisibleTickets visible;
  private final Clock clock;

  TicketBoard(EntityManager entities, VisibleTickets visible, Clock clock) {
    this.entities = entities;
    this.visible = visible;
    this.clock = clock;
  }

  @SuppressWarnings("unchecked")
  List<TicketRow> rows(TicketFilter filter, PageRequest page) {
    Map<String, Object> values = new HashMap<>();
    String sql =
        """
        select t.id, t.ticket_no, t.plant, t.product_code, t.product_name, t.quantity, t.unit, t.due_date, t.rush,
               t.status, t.starts, t.ends, t.finished, t.scrapped, t.pause_cause, t.version,
               (select string_agg(distinct p.order_no, ' ') from ticket_pegs p where p.ticket_id = t.id) as orders,
               (select s.step_no from ticket_steps s
                where s.ticket_id = t.id and s.status in ('READY', 'RUNNING') order by s.step_no limit 1) as step
        from tickets t where %s order by t.due_date, t.ticket_no limit %d offset %d\
        """
            .formatted(conditions(filter, values), page.size(), page.page() * page.size());
    List<Object[]> rows =
        filled(entities.createNativeQuery(sql, Object[].class), values).getResultList();
    return rows.stream().map(TicketRow::of).toList();
  }

  long count(TicketFilter filter) {
    Map<String, Object> values = new HashMap<>();
    String sql = "select count(*) from tickets t where " + conditions(filter, values);
    return (Long)
        Objects.requireNonNull(
            filled(entities.createNativeQuery(sql, Long.class), values).getSingleResult());
  }

  private String conditions(TicketFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(visible.condition(values));
    if (filter.status() != null) {
      where.append(" and t.status = :status");
      values.put("status", filter.status().name());
    }
    if (filter.plant() != null) {
      where.append(" and (:plant = any (t.plants) or :plant = any (t.workshops))");
      values.put("plant", filter.plant());
    }
    if (filter.orderId() != null) {
      where.append(
          " and exists (select 1 from ticket_pegs p where p.ticket_id = t.id and p.order_id ="
              + " :orderId)");
      values.put("orderId", filter.orderId());
    }
    if (filter.query() != null) {
      where.append(" ").append(FOUND);
      values.put("query", filter.query());
    }
    if (filter.onlyLate()) {
      where.append(
          " and t.ends > t.due_date and t.status not in ('FINISHED', 'CLOSED', 'CANCELLED')");
    }
    if (filter.onlyStartable()) {
      where.append(" ").append(STARTABLE);
      values.put("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
    return where.toString();
  }

  /** The same rule as the start gate's, for lists only; the gate decides. */
  private static final String STARTABLE =
      """
      and t.status = 'ACCEPTED' and not exists (
       select 1 from ticket_pegs p left join order_standings o on o.order_id = p.order_id
         left join order_materials m on m.order_id = p.order_id
       where p.ticket_id = t.id and not coalesce(o.released and not o.held and not o.cancelled
         and (m.result = 'COMPLETE' or (m.result = 'DATED' and m.kit_date <= :today)), false))\
      """;

  /** One index for each way to ask; in one condition they would make every ticket be looked at. */
  private static final String FOUND =
      """
      and t.id in (
        select n.id from tickets n where n.ticket_no = :query or n.product_code = :query
        union all select p.ticket_id from ticket_pegs p where p.order_no = :query)\
      """;

  private static Query filled(Query query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }
}
