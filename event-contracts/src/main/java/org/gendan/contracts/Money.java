package org.gendan.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * An amount with its currency.
 *
 * @param amount decimal string on the wire, at most four decimals
 * @param currency ISO 4217 code
 */
public record Money(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {}
