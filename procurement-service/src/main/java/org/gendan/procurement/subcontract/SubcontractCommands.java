package org.gendan.procurement.subcontract;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of an outsourced order: the request bodies. */
interface SubcontractCommands {

  /** The workshop takes the work (接单). */
  record AcceptWork(@NotNull LocalDate promisedDate) {}

  /** A reason for refusing or cancelling. */
  record Because(@NotBlank @Size(max = 500) String reason) {}

  /**
   * How far the workshop is (进度汇报).
   *
   * @param done running sum of pieces
   */
  record ReportProgress(
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal done,
      @Nullable LocalDate estimatedReady,
      @Nullable @Size(max = 500) String problem) {}

  /** Work that came back, counted by us (回厂清点). */
  record ReturnWork(
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal good,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal rework,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal scrap,
      @Nullable @Size(max = 60) String deliveryNote) {

    Counted counted() {
      return new Counted(
          good,
          Objects.requireNonNullElse(rework, BigDecimal.ZERO),
          Objects.requireNonNullElse(scrap, BigDecimal.ZERO));
    }
  }

  /**
   * A fee agreed with a workshop (加工单价).
   *
   * @param productCode null agrees it for every product without its own fee
   */
  record AgreeFee(
      @NotBlank @Size(max = 20) String workshop,
      @Nullable @Size(max = 40) String productCode,
      @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 4)
          BigDecimal fee,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency) {}
}
