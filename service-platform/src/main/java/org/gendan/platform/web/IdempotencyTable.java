package org.gendan.platform.web;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.SqlFailed;
import org.gendan.platform.sql.Statements;

/** SQL of the remembered commands. All but the clean-up runs in the command's own transaction. */
@ApplicationScoped
class IdempotencyTable {

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final int BATCH = 1000;

  /**
   * The limit on waiting stands for the insert alone: each part reads the one before it, so it is
   * set before the insert and set back after it.
   */
  private static final String CLAIM =
      """
      with usual as materialized (select current_setting('lock_timeout') as value),
      limited as materialized (select set_config('lock_timeout', '2s', true) from usual),
      claimed as (insert into idempotency_keys (client, key, fingerprint) select ?1, ?2, ?3 from limited
                  on conflict (client, key) do nothing returning 1),
      outcome as materialized (select count(*) as taken from claimed)
      select taken, set_config('lock_timeout', case when taken >= 0 then value end, true) from outcome, usual""";

  /** One caller's key; another caller's equal key is another one. */
  record CommandKey(String client, String key) {}

  private final Statements statements;

  IdempotencyTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * Takes the key for this transaction. While another transaction holds it, the unique index makes
   * us wait for its outcome, but not longer than a caller would.
   *
   * @return true when the key was free and is ours now
   * @throws Conflict when the other one is still at work
   */
  boolean claim(CommandKey key, String fingerprint) {
    try {
      return statements.rows(CLAIM, key.client(), key.key(), fingerprint).getFirst().count(0) == 1;
    } catch (SqlFailed e) {
      if (e.state().equals(LOCK_NOT_AVAILABLE)) {
        throw inProgress();
      }
      throw e;
    }
  }

  StoredAnswer find(CommandKey key) {
    List<Row> found =
        statements.rows(
            """
            select fingerprint, status, body, etag, location from idempotency_keys
            where client = ?1 and key = ?2""",
            key.client(),
            key.key());
    if (found.isEmpty()) {
      // It expired between our claim and now; the caller's next try finds the key free.
      throw inProgress();
    }
    Row row = found.getFirst();
    return new StoredAnswer(
        row.text(0), row.number(1), row.textOrNull(2), row.textOrNull(3), row.textOrNull(4));
  }

  void complete(CommandKey key, StoredAnswer answer) {
    statements.run(
        """
        update idempotency_keys set status = ?1, body = ?2, etag = ?3, location = ?4
        where client = ?5 and key = ?6""",
        answer.status(),
        answer.body(),
        answer.etag(),
        answer.location(),
        key.client(),
        key.key());
  }

  /** Keys live three days by the database's clock, also where the business clock is moved. */
  @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void forgetOld() {
    int deleted;
    do {
      deleted =
          statements.run(
              """
              delete from idempotency_keys where ctid = any (array(
                select ctid from idempotency_keys where created_at < now() - interval '72 hours' limit ?1
                for update skip locked))""",
              BATCH);
    } while (deleted == BATCH);
  }

  private static Conflict inProgress() {
    return new Conflict("request/in-progress", Map.of());
  }
}
