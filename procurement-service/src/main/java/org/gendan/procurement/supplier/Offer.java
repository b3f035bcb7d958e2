package org.gendan.procurement.supplier;

import java.math.BigDecimal;

/**
 * What a supplier offers a material for (供应商价格).
 *
 * @param leadDays calendar days from order to receipt
 * @param minimum least quantity of one order
 */
public record Offer(
    String supplierCode,
    String materialCode,
    BigDecimal price,
    String currency,
    int leadDays,
    BigDecimal minimum,
    boolean preferred) {}
