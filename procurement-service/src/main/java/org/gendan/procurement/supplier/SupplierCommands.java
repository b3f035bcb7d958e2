package org.gendan.procurement.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buyers can ask about suppliers: the request bodies. */
interface SupplierCommands {

  /** An amount per unit of the material. */
  record Price(
      @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal amount,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency) {}

  /** What one material costs and how long it takes. */
  record OfferMaterial(
      @NotBlank @Size(max = 40) String materialCode,
      @NotNull @Valid Price price,
      @Min(0) @Max(730) int leadDays,
      @Nullable @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal minimum,
      @Nullable Boolean preferred) {}

  /** Writes a supplier down, with its prices if they are known. */
  record RegisterSupplier(
      @NotBlank @Size(max = 40) String code,
      @NotBlank @Size(max = 200) String name,
      @Nullable @Size(max = 1000) List<@Valid @NotNull OfferMaterial> prices) {}

  /** Prices from now on; materials that are not named keep theirs. */
  record SetPrices(@NotEmpty @Size(max = 1000) List<@Valid @NotNull OfferMaterial> prices) {}

  /** Another name, or no more orders. */
  record ChangeSupplier(@NotBlank @Size(max = 200) String name, boolean active) {}
}
