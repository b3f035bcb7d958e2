package org.gendan.procurement.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.procurement.MaterialEvent.Shortage;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.jspecify.annotations.Nullable;

/** A material check as people see it. Materials are left out of lists. */
record MaterialCheckView(
    UUID orderId,
    String orderNo,
    CheckStatus status,
    LocalDate neededBy,
    @Nullable LocalDate kitDate,
    boolean held,
    @Nullable Instant checkedAt,
    List<Shortage> shortages,
    List<MaterialView> materials) {

  /** One material of the order. */
  record MaterialView(
      String materialCode,
      String unit,
      BigDecimal needed,
      BigDecimal reserved,
      BigDecimal issued,
      BigDecimal missing) {

    static MaterialView of(MaterialNeed need) {
      return new MaterialView(
          need.materialCode(),
          need.unit(),
          need.needed(),
          need.reserved(),
          need.issued(),
          need.missing());
    }
  }

  static MaterialCheckView of(MaterialCheck check, List<MaterialNeed> needs) {
    return new MaterialCheckView(
        check.orderId,
        check.orderNo,
        check.status,
        check.neededBy,
        check.kitDate,
        check.held,
        check.checkedAt,
        check.shortages(),
        needs.stream().map(MaterialView::of).toList());
  }
}
