package org.gendan.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * How much of something, with its unit.
 *
 * @param value decimal string on the wire
 * @param unit unit code, for example {@code EA} (件) or {@code KG}
 */
public record Quantity(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value, String unit) {}
