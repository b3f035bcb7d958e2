package org.gendan.procurement.need;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * So much of a product was ordered.
 *
 * @param day the order's date: an order is made to the bill of materials that held when the
 *     customer placed it, at every level
 */
record Demand(String productCode, BigDecimal quantity, LocalDate day) {}
