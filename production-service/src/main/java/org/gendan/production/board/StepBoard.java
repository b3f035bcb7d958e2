package org.gendan.production.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.web.PageRequest;

/** Work lists of steps: what to do at which place, in the order in which it is due. */
@ApplicationScoped
class StepBoard {

  private static final String TABLES =
      " from ticket_steps s join tickets t on t.id = s.ticket_id where ";

  private final EntityManager entities;
  private final Scope scope;

  StepBoard(EntityManager entities, Scope scope) {
    this.entities = entities;
    this.scope = scope;
  }

  @SuppressWarnings("unchecked")
  List<StepRow> rows(StepFilter filter, PageRequest page) {
    Map<String, Object> values = new HashMap<>();
    String sql =
        """
        select t.id, t.ticket_no, t.version, t.status, t.product_code, t.product_name, t.unit, t.due_date, s.step_no,
               s.name, s.work_centre, s.place, s.outsourced, s.status as step_status, s.starts, s.ends, s.open,
               s.inspecting, s.at_workshop, s.refusal"""
            + TABLES
            + conditions(filter, values)
            + " order by t.due_date, t.ticket_no, s.step_no limit %d offset %d"
                .formatted(page.size(), page.page() * page.size());
    List<Object[]> rows =
        filled(entities.createNativeQuery(sql, Object[].class), values).getResultList();
    return rows.stream().map(StepRow::of).toList();
  }

  long count(StepFilter filter) {
    Map<String, Object> values = new HashMap<>();
    String sql = "select count(*)" + TABLES + conditions(filter, values);
    return (Long)
        Objects.requireNonNull(
            filled(entities.createNativeQuery(sql, Long.class), values).getSingleResult());
  }

  private String conditions(StepFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder("t.status not in ('FINISHED', 'CLOSED', 'CANCELLED')");
    if (!scope.isAll(Kind.PLANTS) || !scope.isAll(Kind.WORKSHOPS)) {
      where.append(" and (s.outsourced and (:allWorkshops or s.place = any (:workshops))");
      where.append(" or not s.outsourced and (:allPlants or s.place = any (:plants)))");
      values.put("allWorkshops", scope.isAll(Kind.WORKSHOPS));
      values.put("workshops", scope.values(Kind.WORKSHOPS).toArray(String[]::new));
      values.put("allPlants", scope.isAll(Kind.PLANTS));
      values.put("plants", scope.values(Kind.PLANTS).toArray(String[]::new));
    }
    if (filter.place() != null) {
      where.append(" and s.place = :place");
      values.put("place", filter.place());
    }
    if (filter.workCentre() != null) {
      where.append(" and s.work_centre = :workCentre");
      values.put("workCentre", filter.workCentre());
    }
    if (filter.status() == null) {
      where.append(" and s.status in ('READY', 'RUNNING')");
    } else {
      where.append(" and s.status = :status");
      values.put("status", filter.status().name());
    }
    where.append(filter.onlyRefused() ? " and s.refusal is not null" : "");
    where.append(filter.onlyInspecting() ? " and s.inspecting > 0" : "");
    return where.toString();
  }

  private static Query filled(Query query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }
}
