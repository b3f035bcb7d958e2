package org.gendan.procurement.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.gendan.procurement.purchase.Inspected;
import org.jspecify.annotations.Nullable;

/** What the warehouse reports about a delivery: the request bodies. */
interface ReceiptCommands {

  /**
   * One delivered material, counted and inspected.
   *
   * @param rejected goes back, null is none
   * @param concession kept with its defect (让步接收), null is none
   */
  record InspectMaterial(
      @NotBlank @Size(max = 40) String materialCode,
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal accepted,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal rejected,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal concession,
      @Nullable @Size(max = 500) String defect) {

    Inspected inspected() {
      return new Inspected(
          materialCode,
          accepted,
          Objects.requireNonNullElse(rejected, BigDecimal.ZERO),
          Objects.requireNonNullElse(concession, BigDecimal.ZERO),
          defect);
    }
  }

  /**
   * A delivery for a purchase order.
   *
   * @param plant where the goods are put
   */
  record ReceiveGoods(
      @NotBlank @Size(max = 20) String plant,
      @Nullable @Size(max = 60) String deliveryNote,
      @NotEmpty @Size(max = 500) List<@Valid @NotNull InspectMaterial> lines) {

    List<Inspected> inspected() {
      return lines.stream().map(InspectMaterial::inspected).toList();
    }
  }
}
