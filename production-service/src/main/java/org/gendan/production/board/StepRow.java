package org.gendan.production.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.platform.sql.Row;
import org.gendan.production.ticket.StepStatus;
import org.gendan.production.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * A step in a work list.
 *
 * @param ticketVersion for commands on the ticket that ask for one
 * @param reportedAt when the step was counted last
 */
record StepRow(
    UUID ticketId,
    String ticketNo,
    int ticketVersion,
    TicketStatus ticketStatus,
    String productCode,
    String productName,
    String unit,
    LocalDate dueDate,
    int stepNo,
    String name,
    String workCentre,
    String place,
    boolean outsourced,
    StepStatus status,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    BigDecimal open,
    BigDecimal inspecting,
    BigDecimal atWorkshop,
    @Nullable String refusal,
    BigDecimal incoming,
    BigDecimal passed,
    BigDecimal scrapped,
    boolean rush,
    @Nullable Instant reportedAt) {

  static StepRow of(Row row) {
    return new StepRow(
        row.id(0),
        row.text(1),
        row.number(2),
        TicketStatus.valueOf(row.text(3)),
        row.text(4),
        row.text(5),
        row.text(6),
        row.day(7),
        row.number(8),
        row.text(9),
        row.text(10),
        row.text(11),
        row.flag(12),
        StepStatus.valueOf(row.text(13)),
        row.dayOrNull(14),
        row.dayOrNull(15),
        row.amount(16),
        row.amount(17),
        row.amount(18),
        row.textOrNull(19),
        row.amount(20),
        row.amount(21),
        row.amount(22),
        row.flag(23),
        row.timeOrNull(24));
  }
}
