package org.gendan.procurement.supplier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody who sells us material (供应商). An inactive one keeps its history but gets no orders. */
@Entity
@Table(name = "suppliers")
class Supplier {

  @Id String code;
  String name;
  boolean active = true;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Supplier() {}

  Supplier(String code, String name) {
    this.code = code;
    this.name = name;
  }
}
