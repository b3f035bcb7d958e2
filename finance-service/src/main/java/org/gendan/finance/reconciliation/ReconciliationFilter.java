package org.gendan.finance.reconciliation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reconciliations; whatever is left out does not matter.
 *
 * @param from the first day that a statement covers
 * @param to the last
 */
record ReconciliationFilter(
    @QueryParam("status") @Nullable ReconciliationStatus status,
    @QueryParam("customerId") @Nullable UUID customerId,
    @QueryParam("from") @Nullable LocalDate from,
    @QueryParam("to") @Nullable LocalDate to) {}
