package org.gendan.procurement.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * One line of a released order with what it takes.
 *
 * @param needs quantity per material; empty until the product is known
 */
public record CheckLine(
    UUID lineId, String productCode, BigDecimal quantity, Map<String, BigDecimal> needs) {}
