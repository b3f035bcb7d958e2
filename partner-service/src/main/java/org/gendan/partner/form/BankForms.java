package org.gendan.partner.form;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gendan.contracts.Money;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptPosted;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptReversed;

/** The data of what banks' systems say of our account; the number is the bank's of the movement. */
interface BankForms {

  /** {@code receipt.posted}: money came in for one of our orders (到账通知). */
  record Posted(
      @DocumentNo String bankReference,
      @DocumentNo String orderNo,
      @NotNull @DecimalMin("0.0001") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal amount,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotNull LocalDate valueDate)
      implements EventForm {

    @Override
    public String documentNo() {
      return bankReference;
    }

    @Override
    public PartnerReceiptPosted fact(Receipt receipt) {
      return new PartnerReceiptPosted(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(bankReference),
          receipt.partner().partyCode(),
          bankReference,
          orderNo,
          new Money(amount, currency),
          valueDate);
    }
  }

  /** {@code receipt.reversed}: it went back (退票通知). */
  record Reversed(@DocumentNo String bankReference, @Words String reason) implements EventForm {

    @Override
    public String documentNo() {
      return bankReference;
    }

    @Override
    public PartnerReceiptReversed fact(Receipt receipt) {
      return new PartnerReceiptReversed(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(bankReference),
          receipt.partner().partyCode(),
          bankReference,
          reason);
    }
  }
}
