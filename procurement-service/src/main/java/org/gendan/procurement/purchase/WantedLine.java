package org.gendan.procurement.purchase;

import java.math.BigDecimal;

/**
 * A material to be bought.
 *
 * @param minimum least quantity that the supplier takes an order for
 */
public record WantedLine(
    String materialCode, String unit, BigDecimal quantity, BigDecimal minimum, BigDecimal unitPrice) {}
