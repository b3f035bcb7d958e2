package org.gendan.production.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.platform.sql.Row;
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

  static TicketRow of(Row row) {
    return new TicketRow(
        row.id(0),
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.amount(5),
        row.text(6),
        row.day(7),
        row.flag(8),
        TicketStatus.valueOf(row.text(9)),
        row.dayOrNull(10),
        row.dayOrNull(11),
        row.amount(12),
        row.amount(13),
        row.textOrNull(14),
        row.number(15),
        row.textOrNull(16),
        (Integer) row.columns()[17]);
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
}
