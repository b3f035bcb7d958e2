package org.gendan.finance.reconciliation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can ask of reconciliations: the request bodies. */
interface ReconciliationCommands {

  /**
   * Sets up a statement for days that are over (起草对账单).
   *
   * @param currency the customer's own when left out
   */
  record DraftReconciliation(
      @NotNull UUID customerId,
      @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotNull LocalDate from,
      @NotNull LocalDate to) {}

  /** The customer signed it and sent it back (回签). */
  record ConfirmReconciliation(@NotBlank @Size(max = 500) String evidence) {}

  /** The customer does not agree with these lines (提出异议); 0 is the opening balance. */
  record DisputeReconciliation(
      @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Against> objections) {

    /** A line, and why. */
    record Against(
        @NotNull @Min(0) @Max(1_000_000) Integer lineNo,
        @NotBlank @Size(max = 500) String reason) {}
  }
}
