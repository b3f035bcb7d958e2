package org.gendan.partner.registry;

import java.util.List;

/** What a partner is to us, and what one of this kind can say at most. */
public enum PartnerKind {
  CUSTOMER("order.placed"),
  WORKSHOP,
  SUPPLIER,
  CARRIER,
  BANK;

  private final List<String> types;

  PartnerKind(String... types) {
    this.types = List.of(types);
  }

  /** The types of events that this kind of partner may be allowed. */
  public List<String> types() {
    return types;
  }
}
