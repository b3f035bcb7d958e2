package org.gendan.partner.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.gendan.platform.sql.Sql;

/** SQL of dropping files, with their previews, and answers. */
@ApplicationScoped
class FileTable {

  private final Sql sql;

  FileTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Drops files that came before this time, so many at most; returns how many. A preview that
   * nobody took until then is discarded: its sender is answered so, and may send it again.
   */
  int dropFiles(Instant before, Instant now, int most) {
    return sql.run(
        """
        with old as (
          select id from partner_files where content is not null and uploaded_at < ?1
          order by uploaded_at limit ?3 for update),
        preview as (
          delete from partner_file_rows r using old where r.file_id = old.id)
        update partner_files f set content = null, version = version + 1,
          state = case f.state when 'OPEN' then 'DISCARDED' else f.state end,
          settled_by = coalesce(f.settled_by, 'GENDAN'), settled_at = coalesce(f.settled_at, ?2)
        from old where f.id = old.id\
        """,
        before,
        now,
        most);
  }

  /** Drops the words of answers that were given before this time; their numbers stay given. */
  int dropAnswers(Instant before, int most) {
    return sql.run(
        """
        update partner_answers set content = null where (partner_id, seq) in (
          select partner_id, seq from partner_answers
          where content is not null and at < ?1 order by at limit ?2)\
        """,
        before,
        most);
  }
}
