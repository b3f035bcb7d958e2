package org.gendan.finance.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.jspecify.annotations.Nullable;

/**
 * One part as the plan policy wants it.
 *
 * @param dueDate null while the part waits for the goods
 */
public record PlannedPart(
    UUID id,
    PartKind kind,
    Gate gate,
    BigDecimal amount,
    int creditDays,
    @Nullable LocalDate dueDate) {}
