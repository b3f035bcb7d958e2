package org.gendan.procurement.subcontract;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Every count of work that came back (回厂记录). Rows are only added. */
@ApplicationScoped
class ReturnLedger {

  /** One count. */
  record ReturnView(
      UUID id,
      BigDecimal good,
      BigDecimal rework,
      BigDecimal scrap,
      @Nullable String deliveryNote,
      String countedBy,
      Instant countedAt) {}

  private final Sql sql;
  private final CurrentCause cause;
  private final Clock clock;

  ReturnLedger(Sql sql, CurrentCause cause, Clock clock) {
    this.sql = sql;
    this.cause = cause;
    this.clock = clock;
  }

  void add(Subcontract subcontract, Counted counted, @Nullable String deliveryNote) {
    sql.run(
        """
        insert into subcontract_returns
          (id, subcontract_id, good, rework, scrap, fee, delivery_note, counted_by, counted_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), ?8, ?9)\
        """,
        UuidV7.next(clock),
        subcontract.id,
        counted.good(),
        counted.rework(),
        counted.scrap(),
        subcontract.fee(counted),
        deliveryNote,
        cause.actor(),
        Timestamp.from(clock.instant()));
  }

  List<ReturnView> of(UUID subcontractId) {
    return sql
        .rows(
            """
            select id, good, rework, scrap, delivery_note, counted_by, counted_at from subcontract_returns
            where subcontract_id = ?1 order by counted_at, id\
            """,
            subcontractId)
        .stream()
        .map(
            row ->
                new ReturnView(
                    row.id(0),
                    row.amount(1),
                    row.amount(2),
                    row.amount(3),
                    row.textOrNull(4),
                    row.text(5),
                    row.time(6)))
        .toList();
  }
}
