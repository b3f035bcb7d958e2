package org.gendan.launcher.imports.need;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * So much of a product was ordered on a day.
 *
 * @param day the order's date: it decides which bill of materials holds
 */
public record Demand(int product, LocalDate day, BigDecimal quantity) {}
