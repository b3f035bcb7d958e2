package org.gendan.order.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gendan.order.savedview.SavedView.Named;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.sql.Sql;

/** Views of the caller; nobody else's are in reach. */
@ApplicationScoped
class SavedViews {

  private static final int MOST = 20;

  private final Sql sql;
  private final CurrentCause cause;
  private final Clock clock;

  SavedViews(Sql sql, CurrentCause cause, Clock clock) {
    this.sql = sql;
    this.cause = cause;
    this.clock = clock;
  }

  /** In the sequence in which they were made. */
  @Transactional
  List<SavedView> of(String page) {
    return sql
        .rows(
            """
            select page, name, settings from saved_views where owner = ?1 and page = ?2
            order by saved_at, name""",
            cause.actor(),
            page)
        .stream()
        .map(row -> new SavedView(row.text(0), row.text(1), row.text(2)))
        .toList();
  }

  /** The same name again is the same view, changed; it keeps its place. */
  @Transactional
  List<SavedView> save(SavedView view) {
    sql.run(
        """
        insert into saved_views (owner, page, name, settings, saved_at) values (?1, ?2, ?3, ?4, ?5)
        on conflict (owner, page, name) do update set settings = excluded.settings""",
        cause.actor(),
        view.page(),
        view.name(),
        view.settings(),
        clock.instant());
    List<SavedView> all = of(view.page());
    if (all.size() > MOST) {
      throw new Conflict("saved-view/too-many", Map.of("most", MOST));
    }
    return all;
  }

  /** What is not there needs no removal. */
  @Transactional
  List<SavedView> remove(Named view) {
    sql.run(
        "delete from saved_views where owner = ?1 and page = ?2 and name = ?3",
        cause.actor(),
        view.page(),
        view.name());
    return of(view.page());
  }
}
