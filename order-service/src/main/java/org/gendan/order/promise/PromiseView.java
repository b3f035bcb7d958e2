package org.gendan.order.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One promise as people see it; number 1 is the first promise, the highest the current one. */
record PromiseView(
    UUID lineId,
    int promiseNo,
    LocalDate date,
    String reason,
    String promisedBy,
    Instant promisedAt) {

  static PromiseView of(Promise promise) {
    return new PromiseView(
        promise.lineId,
        promise.promiseNo,
        promise.date,
        promise.reason,
        promise.promisedBy,
        promise.promisedAt);
  }
}
