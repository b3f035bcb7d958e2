package org.gendan.order.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.order.order.OrderStatus;
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

  static TrackingRow of(Object[] row) {
    return new TrackingRow(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        OrderStatus.valueOf((String) row[4]),
        (String) row[5],
        (Boolean) row[6],
        (Instant) row[7],
        (Instant) row[8],
        day(row[9]),
        (String) row[10],
        (String) row[11],
        day(row[12]),
        (Long) row[13],
        (Long) row[14],
        (Long) row[15],
        (String) row[16],
        (String) row[17],
        (Instant) row[18]);
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case java.sql.Date date -> date.toLocalDate();
      default -> (LocalDate) value;
    };
  }
}
