package org.gendan.customer.terms;

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

/** Defines payment terms (定义付款条件). */
record DefineTerms(
    @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String code,
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String name,
    @NotEmpty @Size(max = 10) List<@Valid @NotNull Part> parts) {

  /** One part of the total. */
  record Part(
      TermPart.@NotNull Kind kind,
      @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal percent,
      TermPart.@NotNull Gate gate,
      @Min(0) @Max(365) int creditDays) {

    TermPart toPart() {
      return new TermPart(kind, percent, gate, creditDays);
    }
  }
}
