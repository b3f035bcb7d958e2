package org.gendan.production.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What procurement says about an order's material (物料核查结果); it may come before the order's own
 * facts.
 */
@Entity
@Table(name = "order_materials")
class OrderMaterial {

  @Id UUID orderId;
  @Nullable String result;
  @Nullable LocalDate kitDate;
  long checkedVersion;

  @SuppressWarnings("NullAway.Init")
  protected OrderMaterial() {}

  OrderMaterial(UUID orderId) {
    this.orderId = orderId;
  }

  /** An older check never replaces a newer one. */
  void checked(String newResult, @Nullable LocalDate completeOn, long version) {
    if (version > checkedVersion) {
      result = newResult;
      kitDate = completeOn;
      checkedVersion = version;
    }
  }

  Condition condition(LocalDate today) {
    return new Condition(
        Condition.Name.MATERIAL, isHere(today), result == null ? "UNKNOWN" : result, kitDate);
  }

  private boolean isHere(LocalDate today) {
    return "COMPLETE".equals(result)
        || ("DATED".equals(result) && kitDate != null && !kitDate.isAfter(today));
  }
}
