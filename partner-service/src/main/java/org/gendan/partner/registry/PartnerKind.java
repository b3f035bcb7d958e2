package org.gendan.partner.registry;

import java.util.List;

/** What a partner is to us. */
public enum PartnerKind {
  CUSTOMER,
  WORKSHOP,
  SUPPLIER,
  CARRIER,
  BANK;

  /** The types of events that this kind of partner may be allowed. */
  public List<String> types() {
    return switch (this) {
      case CUSTOMER -> List.of("order.placed");
      case WORKSHOP, SUPPLIER, CARRIER, BANK -> List.of();
    };
  }
}
