package org.gendan.order.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One row of the promise ledger (交期承诺台账). Rows are only added. */
@Entity
@Table(name = "promises")
class Promise {

  @Id UUID id;
  UUID orderId;
  UUID lineId;
  int promiseNo;
  LocalDate date;
  String reason;
  String promisedBy;
  Instant promisedAt;

  @SuppressWarnings("NullAway.Init")
  protected Promise() {}

  Promise(
      UUID id,
      UUID orderId,
      UUID lineId,
      int promiseNo,
      LocalDate date,
      String reason,
      String by,
      Instant at) {
    this.id = id;
    this.orderId = orderId;
    this.lineId = lineId;
    this.promiseNo = promiseNo;
    this.date = date;
    this.reason = reason;
    this.promisedBy = by;
    this.promisedAt = at;
  }
}
