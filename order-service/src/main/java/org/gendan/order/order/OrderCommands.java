package org.gendan.order.order;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people and partners can ask of an order: the request bodies. */
public interface OrderCommands {

  /** How an order reaches us. */
  enum Channel {
    PHONE,
    FAX,
    MAIL,
    PORTAL,
    API,
    FILE
  }

  /** The kind of business. */
  enum TradeType {
    DOMESTIC,
    EXPORT
  }

  /**
   * One wanted product.
   *
   * @param unitPrice in the order's currency, at most four decimals
   */
  record Line(
      @NotBlank @Size(max = 40) String productCode,
      @NotNull @DecimalMin("0.0001") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal quantity,
      @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal unitPrice,
      @NotNull LocalDate requestedDate,
      @Nullable @Size(max = 2000) String requirements) {}

  /**
   * Writes an order down, whatever way it came (书面订单).
   *
   * @param externalNo the customer's own number; the same number of the same customer is the same
   *     order
   * @param receivedAt when it reached us; null means now
   */
  record RecordOrder(
      @NotBlank @Size(max = 40) String customerCode,
      @Nullable @Size(min = 1, max = 60) String externalNo,
      @NotNull Channel channel,
      @NotNull TradeType tradeType,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
      boolean rush,
      @Nullable Instant receivedAt,
      @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {}

  /**
   * The customer confirmed, and both sides agree on the total (回传确认).
   *
   * @param total the amount the customer agreed to pay; must equal the order's total
   * @param releaseWhenReady release by itself as soon as the gate opens
   */
  record ConfirmOrder(
      @NotNull @Digits(integer = 15, fraction = 4) BigDecimal total,
      @NotBlank @Size(max = 500) String evidence,
      boolean releaseWhenReady) {}

  /**
   * Another merchandiser is to answer for it (转交).
   *
   * @param to the account that takes over
   */
  record HandOver(
      @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cc}*") String to,
      @NotBlank @Size(max = 500) String reason) {}

  /** A reason for rejecting, holding or cancelling. */
  record Because(@NotBlank @Size(max = 500) String reason) {}
}
