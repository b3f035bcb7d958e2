package org.gendan.order.tracking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gendan.order.order.OrderStatus;

/**
 * How many orders there are; what has none is left out.
 *
 * @param today the day these counts are of, by the service's clock
 */
record TrackingCounts(
    @NotNull LocalDate today,
    @NotNull Instant now,
    @NotNull Map<OrderStatus, Long> status,
    @NotNull Map<Focus, Long> focus,
    @NotNull Map<Step, Long> step) {}
