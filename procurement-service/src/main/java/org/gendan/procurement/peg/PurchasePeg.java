package org.gendan.procurement.peg;

import java.math.BigDecimal;
import java.util.UUID;

/** So much of a purchase line is bought for a customer order. */
public record PurchasePeg(UUID lineId, UUID orderId, String materialCode, BigDecimal quantity) {}
