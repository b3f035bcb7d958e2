package org.gendan.production.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without hours (待排).
 *
 * @param latestStart the last day on which it can begin and still be on time, were nothing else to
 *     do
 * @param material what the material check of its orders said last, the worst of them
 * @param workCentre where its first step is done
 */
record PoolRow(
    UUID ticketId,
    String ticketNo,
    int version,
    @Nullable String orders,
    String productCode,
    String productName,
    BigDecimal quantity,
    String unit,
    LocalDate dueDate,
    boolean rush,
    LocalDate latestStart,
    BigDecimal hours,
    @Nullable String material,
    @Nullable LocalDate kitDate,
    String workCentre) {}
