package org.gendan.procurement.shortage;

import java.math.BigDecimal;
import java.util.UUID;

/** Material that an order misses and that no purchase brings (缺料). */
record Shortfall(UUID orderId, String materialCode, String unit, BigDecimal quantity) {}
