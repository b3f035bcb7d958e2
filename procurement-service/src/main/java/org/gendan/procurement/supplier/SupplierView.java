package org.gendan.procurement.supplier;

import java.util.List;

/** A supplier as buyers see it. Offers are left out of lists. */
record SupplierView(String code, String name, boolean active, int version, List<Offer> offers) {

  static SupplierView of(Supplier supplier, List<Offer> offers) {
    return new SupplierView(
        supplier.code, supplier.name, supplier.active, supplier.version, offers);
  }
}
