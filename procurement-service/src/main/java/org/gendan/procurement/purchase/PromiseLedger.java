package org.gendan.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.sql.Sql;

/** Every date a supplier promised, and why it moved (交期变更记录). Rows are only added. */
@ApplicationScoped
class PromiseLedger {

  /** One promised date; number 1 is the first, the highest the current one. */
  record PromiseView(
      int promiseNo, LocalDate date, String reason, String notedBy, Instant notedAt) {}

  private final Sql sql;
  private final CurrentCause cause;
  private final Clock clock;

  PromiseLedger(Sql sql, CurrentCause cause, Clock clock) {
    this.sql = sql;
    this.cause = cause;
    this.clock = clock;
  }

  void note(PurchaseOrder order, String reason) {
    sql.run(
        """
        insert into purchase_promises (purchase_order_id, promise_no, date, reason, noted_by, noted_at)
        values (?1, ?2, ?3, ?4, ?5, ?6)\
        """,
        order.id,
        order.promises,
        order.promisedDate,
        reason,
        cause.actor(),
        Timestamp.from(clock.instant()));
  }

  List<PromiseView> of(UUID purchaseOrderId) {
    return sql
        .rows(
            """
            select promise_no, date, reason, noted_by, noted_at from purchase_promises
            where purchase_order_id = ?1 order by promise_no\
            """,
            purchaseOrderId)
        .stream()
        .map(
            row ->
                new PromiseView(row.number(0), row.day(1), row.text(2), row.text(3), row.time(4)))
        .toList();
  }
}
