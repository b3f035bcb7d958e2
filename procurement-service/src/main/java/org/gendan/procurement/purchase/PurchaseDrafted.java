package org.gendan.procurement.purchase;

import java.util.Set;

/** Told inside the service, in the same transaction: a buyer ordered material by hand. */
public record PurchaseDrafted(Set<String> materials) {}
