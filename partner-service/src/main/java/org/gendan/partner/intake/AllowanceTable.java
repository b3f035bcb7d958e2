package org.gendan.partner.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.UUID;
import org.gendan.platform.sql.Sql;

/** SQL of allowances, by the one clock that all instances share: the database's. */
@ApplicationScoped
class AllowanceTable {

  private final Sql sql;

  AllowanceTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Spends one call; says how many are left, or nothing when there was none. A call moves the time
   * up to which all is spent by a minute's share (GCRA), and that time is at most a minute away.
   * Committed at once: whoever calls next need not wait until this call is taken.
   */
  OptionalInt spend(UUID partner, int perMinute) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql
                    .values(
                        Integer.class,
                        """
                        insert into partner_allowances as a (partner_id, spent_until)
                        values (?1, clock_timestamp() + interval '1 minute' / ?2)
                        on conflict (partner_id) do update set
                          spent_until = greatest(a.spent_until, clock_timestamp()) + interval '1 minute' / ?2
                          where greatest(a.spent_until, clock_timestamp()) + interval '1 minute' / ?2
                            <= clock_timestamp() + interval '1 minute'
                        returning floor(?2 - ?2 * extract(epoch from spent_until - clock_timestamp()) / 60)::int\
                        """,
                        partner,
                        perMinute)
                    .stream()
                    .mapToInt(Integer::intValue)
                    .findFirst());
  }
}
