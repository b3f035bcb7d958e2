package org.gendan.production.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.gendan.production.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param orders numbers of the orders it is for
 * @param step the first step that has something to do
 */
record TicketRow(
    UUID id,
    String ticketNo,
    String plant,
    String productCode,
    String productName,
    BigDecimal quantity,
    String unit,
    LocalDate dueDate,
    boolean rush,
    TicketStatus status,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    BigDecimal finished,
    BigDecimal scrapped,
    @Nullable String pauseCause,
    int version,
    @Nullable String orders,
    @Nullable Integer step) {

  static TicketRow of(@Nullable Object[] row) {
    return new TicketRow(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (BigDecimal) row[5],
        (String) row[6],
        Objects.requireNonNull(day(row[7])),
        (Boolean) row[8],
        TicketStatus.valueOf((String) row[9]),
        day(row[10]),
        day(row[11]),
        (BigDecimal) row[12],
        (BigDecimal) row[13],
        (String) row[14],
        (Integer) row[15],
        (String) row[16],
        (Integer) row[17]);
  }

  /** This row as somebody outside the house sees it. */
  TicketRow withoutOrders() {
    return new TicketRow(
        id,
        ticketNo,
        plant,
        productCode,
        productName,
        quantity,
        unit,
        dueDate,
        rush,
        status,
        starts,
        ends,
        finished,
        scrapped,
        pauseCause,
        version,
        null,
        null);
  }

  static @Nullable LocalDate day(@Nullable Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
