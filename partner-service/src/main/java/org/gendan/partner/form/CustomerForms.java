package org.gendan.partner.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gendan.contracts.Money;
import org.gendan.contracts.partner.CustomerSaid.CountedLine;
import org.gendan.contracts.partner.CustomerSaid.PartnerCancellationRequested;
import org.gendan.contracts.partner.CustomerSaid.PartnerChangeRequested;
import org.gendan.contracts.partner.CustomerSaid.PartnerReceiptAcknowledged;
import org.gendan.contracts.partner.CustomerSaid.PartnerSlipSent;
import org.jspecify.annotations.Nullable;

/** The data of what customers' systems say of their orders besides placing them. */
interface CustomerForms {

  /** {@code order.change-requested}: the order, but otherwise (改单申请). */
  record ChangeRequested(
      @DocumentNo String externalNo, @Words String text, @Nullable LocalDate requestedDate)
      implements EventForm {

    @Override
    public String documentNo() {
      return externalNo;
    }

    @Override
    public PartnerChangeRequested fact(Receipt receipt) {
      return new PartnerChangeRequested(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(externalNo),
          receipt.partner().partyCode(),
          externalNo,
          text,
          requestedDate,
          receipt.receivedAt());
    }
  }

  /** {@code order.cancel-requested}: the order no more (取消申请). */
  record CancelRequested(@DocumentNo String externalNo, @Words String reason) implements EventForm {

    @Override
    public String documentNo() {
      return externalNo;
    }

    @Override
    public PartnerCancellationRequested fact(Receipt receipt) {
      return new PartnerCancellationRequested(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(externalNo),
          receipt.partner().partyCode(),
          externalNo,
          reason,
          receipt.receivedAt());
    }
  }

  /** {@code payment.slip-sent}: the customer says that it paid (付款水单); our order number. */
  record SlipSent(
      @DocumentNo String orderNo,
      @NotNull @DecimalMin("0.0001") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal amount,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cntrl}*") String bankAccount,
      @NotBlank @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*") String bankReference,
      @NotNull LocalDate valueDate)
      implements EventForm {

    @Override
    public String documentNo() {
      return orderNo;
    }

    @Override
    public PartnerSlipSent fact(Receipt receipt) {
      return new PartnerSlipSent(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(orderNo),
          receipt.partner().partyCode(),
          orderNo,
          new Money(amount, currency),
          bankAccount,
          bankReference,
          valueDate);
    }
  }

  /** What was counted of one line that did not come whole. */
  record Line(
      @Min(1) int lineNo,
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal received,
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal damaged) {

    private CountedLine told() {
      return new CountedLine(lineNo, received, damaged);
    }
  }

  /** {@code receipt.acknowledged}: the goods came (电子签收); lines only where something is wrong. */
  record ReceiptAcknowledged(
      @DocumentNo String shipmentNo,
      @NotNull LocalDate signedOn,
      @Nullable @Size(max = 500) List<@Valid @NotNull Line> lines,
      @Nullable @Size(max = 500) String note)
      implements EventForm {

    @Override
    public String documentNo() {
      return shipmentNo;
    }

    @Override
    public PartnerReceiptAcknowledged fact(Receipt receipt) {
      return new PartnerReceiptAcknowledged(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(shipmentNo),
          receipt.partner().partyCode(),
          shipmentNo,
          signedOn,
          Objects.requireNonNullElse(lines, List.<Line>of()).stream().map(Line::told).toList(),
          note);
    }
  }
}
