package org.gendan.procurement.peg;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase line that brings more than anybody waits for. */
public record Spare(
    UUID lineId, String materialCode, BigDecimal quantity, @Nullable LocalDate promisedOn) {}
