package org.gendan.finance.terms;

/**
 * Told inside this service when a customer's terms were kept: work that waited for them goes on.
 */
public record CustomerKnown(KnownCustomer customer) {}
