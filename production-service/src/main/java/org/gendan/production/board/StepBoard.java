package org.gendan.production.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Work lists of steps: what to do at which place, in the order in which it is due. */
@ApplicationScoped
class StepBoard {

  private static final String TABLES =
      " from ticket_steps s join tickets t on t.id = s.ticket_id where ";

  private final Sql sql;
  private final Scope scope;

  StepBoard(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  List<StepRow> rows(StepFilter filter, PageRequest page) {
    String list =
        """
        select t.id, t.ticket_no, t.version, t.status, t.product_code, t.product_name, t.unit, t.due_date, s.step_no,
               s.name, s.work_centre, s.place, s.outsourced, s.status as step_status, s.starts, s.ends, s.open,
               s.inspecting, s.at_workshop, s.refusal, s.incoming, s.passed, s.scrapped, t.rush,
               (select max(p.reported_at) from progress_entries p
                where p.ticket_id = t.id and p.step_no = s.step_no) as reported_at"""
            + TABLES
            + conditions(filter)
            + " order by t.due_date, t.ticket_no, s.step_no limit %d offset %d"
                .formatted(page.size(), (long) page.page() * page.size());
    return sql.rows(list, parameters(filter)).stream().map(StepRow::of).toList();
  }

  long count(StepFilter filter) {
    return sql.count("select count(*)" + TABLES + conditions(filter), parameters(filter));
  }

  private String conditions(StepFilter filter) {
    StringBuilder where =
        new StringBuilder(
            filter.ticketNo() == null
                ? "t.status not in ('FINISHED', 'CLOSED', 'CANCELLED')"
                : "t.ticket_no = ?8");
    if (!scope.isAll(Kind.PLANTS) || !scope.isAll(Kind.WORKSHOPS)) {
      where.append(" and (s.outsourced and (?1 or s.place = any (?2))");
      where.append(" or not s.outsourced and (?3 or s.place = any (?4)))");
    }
    where.append(filter.place() == null ? "" : " and s.place = ?5");
    where.append(filter.workCentre() == null ? "" : " and s.work_centre = ?6");
    if (filter.status() != null) {
      where.append(" and s.status = ?7");
    } else if (filter.ticketNo() == null) {
      where.append(" and s.status in ('READY', 'RUNNING')");
    }
    where.append(filter.onlyRefused() ? " and s.refusal is not null" : "");
    where.append(filter.onlyInspecting() ? " and s.inspecting > 0" : "");
    return where.toString();
  }

  private @Nullable Object[] parameters(StepFilter filter) {
    return new @Nullable Object[] {
      scope.isAll(Kind.WORKSHOPS),
      scope.values(Kind.WORKSHOPS).toArray(String[]::new),
      scope.isAll(Kind.PLANTS),
      scope.values(Kind.PLANTS).toArray(String[]::new),
      filter.place(),
      filter.workCentre(),
      filter.status(),
      filter.ticketNo()
    };
  }
}
