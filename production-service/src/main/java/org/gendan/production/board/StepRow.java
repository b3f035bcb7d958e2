package org.gendan.production.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.gendan.production.ticket.StepStatus;
import org.gendan.production.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * A step in a work list.
 *
 * @param ticketVersion for commands on the ticket that ask for one
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
    @Nullable String refusal) {

  static StepRow of(@Nullable Object[] row) {
    return new StepRow(
        (UUID) row[0],
        (String) row[1],
        (Integer) row[2],
        TicketStatus.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        Objects.requireNonNull(TicketRow.day(row[7])),
        (Integer) row[8],
        (String) row[9],
        (String) row[10],
        (String) row[11],
        (Boolean) row[12],
        StepStatus.valueOf((String) row[13]),
        TicketRow.day(row[14]),
        TicketRow.day(row[15]),
        (BigDecimal) row[16],
        (BigDecimal) row[17],
        (BigDecimal) row[18],
        (String) row[19]);
  }
}
