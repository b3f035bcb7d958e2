package org.gendan.procurement.purchase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buyers can ask of a purchase order: the request bodies. */
interface PurchaseCommands {

  /**
   * A material to buy.
   *
   * @param unitPrice null takes the supplier's price
   */
  record BuyMaterial(
      @NotBlank @Size(max = 40) String materialCode,
      @NotNull @DecimalMin("0.0001") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal quantity,
      @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal unitPrice) {}

  /**
   * Writes a purchase order by hand.
   *
   * @param currency null takes the currency of the supplier's prices
   */
  record DraftPurchase(
      @NotBlank @Size(max = 40) String supplierCode,
      @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotEmpty @Size(max = 500) List<@Valid @NotNull BuyMaterial> lines) {}

  /** The supplier accepted and named a day (供应商确认). */
  record AcknowledgePurchase(@NotNull LocalDate promisedDate) {}

  /** The supplier moved its day (改期). */
  record RedatePurchase(
      @NotNull LocalDate promisedDate, @NotBlank @Size(max = 500) String reason) {}

  /** A reason for cancelling or giving up the rest. */
  record Because(@NotBlank @Size(max = 500) String reason) {}
}
