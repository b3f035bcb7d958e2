package org.gendan.production.product;

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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about products: the request bodies. */
public interface ProductCommands {

  /**
   * One row of the bill of materials.
   *
   * @param unit null means the component's own unit; any other is refused
   * @param to last day it holds; null while nobody ended it
   */
  record ComponentForm(
      @NotBlank @Size(max = 40) String componentCode,
      @NotNull @DecimalMin("0.000001") @DecimalMax("1000000") @Digits(integer = 7, fraction = 6)
          BigDecimal perUnit,
      @Nullable @Size(max = 10) String unit,
      @NotNull LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * One operation.
   *
   * @param outsourced null means as the work centre's place says; a contradiction is refused
   * @param inspect whether what was made waits for an inspection; null means only the last step
   *     does
   */
  record StepForm(
      @Min(1) @Max(9999) int stepNo,
      @NotBlank @Size(max = 40) String workCentre,
      @NotBlank @Size(max = 100) String name,
      @NotNull Stage stage,
      @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 6)
          BigDecimal setupHours,
      @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 6)
          BigDecimal hoursPerUnit,
      @Nullable Boolean outsourced,
      @Nullable Boolean inspect) {}

  /**
   * A product or material as a whole; it replaces what was known under the code.
   *
   * @param made made by us rather than bought
   * @param plant the plant that makes or keeps it; null means the one of its last step, or the
   *     first of ours
   * @param routing null or empty means one packing step at the plant; for a bought product it stays
   *     empty
   */
  record DefineProduct(
      @NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String code,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 10) String unit,
      @NotNull Boolean made,
      @Nullable @Size(max = 20) String plant,
      @Nullable @Size(max = 500) List<@Valid @NotNull ComponentForm> bom,
      @Nullable @Size(max = 100) List<@Valid @NotNull StepForm> routing) {}

  /** Many products at once: all or none, in any order. */
  record DefineProducts(@NotEmpty @Size(max = 500) List<@Valid @NotNull DefineProduct> products) {}
}
