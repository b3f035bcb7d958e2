package org.gendan.order.party;

/** What the order desk knows of a product. */
public record KnownProduct(String code, String name, String unit, boolean made) {}
