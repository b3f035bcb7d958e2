package org.gendan.procurement.stock;

import java.util.Set;

/** Told inside the service, in the same transaction, when material became free. */
public record StockChanged(Set<String> materials) {}
