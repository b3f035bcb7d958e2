package org.gendan.partner.form;

import static java.util.Objects.requireNonNullElse;

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
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.contracts.partner.PartnerEvent.PlacedLine;
import org.jspecify.annotations.Nullable;

/**
 * {@code order.placed}: a customer's system orders (下单).
 *
 * @param externalNo the customer's own number of the order
 */
record OrderPlaced(
    @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String externalNo,
    @NotNull TradeType tradeType,
    @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
    @Nullable Boolean rush,
    @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines)
    implements EventForm {

  /** The kind of business. */
  enum TradeType {
    DOMESTIC,
    EXPORT
  }

  /** One wanted product, by our code or by the customer's. */
  record Line(
      @NotBlank @Size(max = 60) String productCode,
      @NotNull @DecimalMin("0.0001") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal quantity,
      @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal unitPrice,
      @NotNull LocalDate requestedDate,
      @Nullable @Size(max = 2000) String requirements) {

    private PlacedLine told(Receipt receipt) {
      return new PlacedLine(
          receipt.product(productCode), quantity, unitPrice, requestedDate, requirements);
    }
  }

  @Override
  public String documentNo() {
    return externalNo;
  }

  @Override
  public PartnerOrderPlaced fact(Receipt receipt) {
    return new PartnerOrderPlaced(
        receipt.id(),
        receipt.partner().code(),
        receipt.conversation(externalNo),
        externalNo,
        receipt.partner().partyCode(),
        tradeType.name(),
        currency,
        requireNonNullElse(rush, false),
        receipt.receivedAt(),
        lines.stream().map(line -> line.told(receipt)).toList());
  }
}
