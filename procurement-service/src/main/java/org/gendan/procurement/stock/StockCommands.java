package org.gendan.procurement.stock;

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

/** What the warehouse can ask of the stock: the request bodies. */
interface StockCommands {

  /** Kinds that people enter; receipts and issues come from their documents. */
  enum EnteredKind {
    OPENING,
    ADJUSTMENT
  }

  /**
   * One counted difference.
   *
   * @param quantity negative when there is less than the books say
   */
  record MoveStock(
      @NotBlank @Size(max = 40) String materialCode,
      @NotBlank @Size(max = 20) String plant,
      @NotNull EnteredKind kind,
      @NotNull @DecimalMin("-10000000") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal quantity,
      @NotBlank @Size(max = 10) String unit,
      @NotBlank @Size(max = 200) String reason) {}

  /** Many movements, all or none. */
  record MoveStocks(@NotEmpty @Size(max = 2000) List<@Valid @NotNull MoveStock> movements) {}

  /** Carries material from one plant to another (调拨). */
  record TransferStock(
      @NotBlank @Size(max = 40) String materialCode,
      @NotBlank @Size(max = 20) String fromPlant,
      @NotBlank @Size(max = 20) String toPlant,
      @NotNull @DecimalMin("0.0001") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal quantity,
      @NotBlank @Size(max = 200) String reason) {}
}
