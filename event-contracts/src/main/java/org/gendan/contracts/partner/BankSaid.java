package org.gendan.contracts.partner;

import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.Money;

/** What a bank's system says of one of our accounts (银行来件). */
public sealed interface BankSaid extends PartnerEvent {

  /** Our account, by the registry: a bank speaks of the account it was registered for. */
  String bankAccount();

  /** The bank's number of the movement. */
  String bankReference();

  /** Money came in (到账通知); one of ours still confirms it. */
  record PartnerReceiptPosted(
      UUID receiptId,
      String partner,
      String conversation,
      String bankAccount,
      String bankReference,
      String orderNo,
      Money amount,
      LocalDate valueDate)
      implements BankSaid {}

  /** Money that came in went back (退票通知). */
  record PartnerReceiptReversed(
      UUID receiptId,
      String partner,
      String conversation,
      String bankAccount,
      String bankReference,
      String reason)
      implements BankSaid {}
}
