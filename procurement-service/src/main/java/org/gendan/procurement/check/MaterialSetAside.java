package org.gendan.procurement.check;

import java.util.UUID;

/** Told inside the service, in the same transaction: more material is set aside for an order. */
public record MaterialSetAside(UUID orderId) {}
