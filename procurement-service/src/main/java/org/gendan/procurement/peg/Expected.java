package org.gendan.procurement.peg;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Material that is bought and still to come.
 *
 * @param promisedOn what the supplier said last; null until it said anything
 */
public record Expected(String materialCode, BigDecimal quantity, @Nullable LocalDate promisedOn) {}
