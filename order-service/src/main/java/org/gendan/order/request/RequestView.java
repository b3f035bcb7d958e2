package org.gendan.order.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.order.request.OrderRequest.Kind;
import org.gendan.order.request.OrderRequest.Status;
import org.jspecify.annotations.Nullable;

/** A customer's wish as people see it. */
record RequestView(
    UUID id,
    UUID orderId,
    String partner,
    Kind kind,
    String text,
    @Nullable LocalDate requestedDate,
    Instant madeAt,
    Status status,
    @Nullable String answer,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    int version) {

  static RequestView of(OrderRequest request) {
    return new RequestView(
        request.receiptId,
        request.orderId,
        request.partner,
        request.kind,
        request.text,
        request.requestedDate,
        request.madeAt,
        request.status,
        request.answer,
        request.decidedBy,
        request.decidedAt,
        request.version);
  }
}
