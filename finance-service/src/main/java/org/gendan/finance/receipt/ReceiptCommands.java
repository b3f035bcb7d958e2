package org.gendan.finance.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can ask of receipts: the request bodies. */
interface ReceiptCommands {

  /**
   * Writes down money that came in (登记收款). Account, reference, amount and value date name one
   * movement at the bank, and that is recorded once.
   *
   * @param orderId the order it is for; either this or {@code orderNo}
   * @param orderNo the order it is for, by its number
   */
  record RecordReceipt(
      @Nullable UUID orderId,
      @Nullable @Size(min = 1, max = 40) String orderNo,
      @NotNull @DecimalMin("0.0001") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal amount,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotBlank @Size(max = 40) String bankAccount,
      @NotBlank @Size(max = 80) String bankReference,
      @NotNull LocalDate valueDate,
      @Nullable @Size(max = 120) String payer) {}

  /**
   * Divides a receipt that nobody confirmed yet over orders of one customer (拆分收款). The shares make
   * its amount exactly; the order it was written down for keeps one of them.
   */
  record DivideReceipt(@NotNull @Size(min = 2, max = 50) List<@NotNull @Valid Share> shares) {

    /** So much for one order. */
    record Share(
        @NotNull UUID orderId,
        @NotNull @DecimalMin("0.0001") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
            BigDecimal amount) {}
  }

  /** A reason for withdrawing or reversing. */
  record Because(@NotBlank @Size(max = 500) String reason) {}
}
