package org.gendan.order.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.order.order.OrderStatus;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** One row of the tracking board (订单跟踪表). */
record TrackingRow(
    UUID orderId,
    String orderNo,
    String customerCode,
    @Nullable String customerName,
    OrderStatus status,
    String merchandiser,
    boolean rush,
    Instant receivedAt,
    Instant replyBy,
    @Nullable LocalDate dueDate,
    String money,
    String material,
    @Nullable LocalDate kitDate,
    long tickets,
    long ticketsStarted,
    long ticketsFinished,
    String delivery,
    @Nullable String lastEvent,
    @Nullable Instant lastEventAt) {

  static TrackingRow of(Row row) {
    return new TrackingRow(
        row.id(0),
        row.text(1),
        row.text(2),
        row.textOrNull(3),
        OrderStatus.valueOf(row.text(4)),
        row.text(5),
        row.flag(6),
        row.time(7),
        row.time(8),
        row.dayOrNull(9),
        row.text(10),
        row.text(11),
        row.dayOrNull(12),
        row.count(13),
        row.count(14),
        row.count(15),
        row.text(16),
        row.textOrNull(17),
        row.timeOrNull(18));
  }
}
