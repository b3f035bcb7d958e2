package org.gendan.production.product;

import java.util.List;

/** What a product is, after its form was checked and completed. */
record Definition(
    String code,
    String name,
    String unit,
    boolean made,
    String plant,
    List<Component> bom,
    List<RoutingStep> routing) {}
