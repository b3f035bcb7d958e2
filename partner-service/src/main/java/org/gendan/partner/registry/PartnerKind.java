package org.gendan.partner.registry;

import java.util.Locale;

/** What a partner is to us. The code of its party is that of the customer, workshop, and so on. */
public enum PartnerKind {
  /** It speaks for a customer, by the code in the customer file. */
  CUSTOMER,
  /** It speaks for an outsourced workshop, by the code that planning gives its orders to. */
  WORKSHOP,
  /** It speaks for a supplier, by the supplier's code. */
  SUPPLIER,
  /** It speaks for a carrier, by the name that its departures are written down with. */
  CARRIER,
  /** It speaks for a bank, about one of our accounts: the code is that of the account. */
  BANK;

  /** Where systems of this kind write, if they do not call. */
  public String topic() {
    return "partner.in." + name().toLowerCase(Locale.ROOT) + "s.v1";
  }
}
