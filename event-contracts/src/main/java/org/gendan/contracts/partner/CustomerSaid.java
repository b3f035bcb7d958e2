package org.gendan.contracts.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.jspecify.annotations.Nullable;

/** What a customer's system says besides ordering (客户来件). */
public sealed interface CustomerSaid extends PartnerEvent {

  /** Who says it, by the registry, never by what was said. */
  String customerCode();

  /** The customer wants its order otherwise; a person of ours answers (改单申请). */
  record PartnerChangeRequested(
      UUID receiptId,
      String partner,
      String conversation,
      String customerCode,
      String externalNo,
      String text,
      @Nullable LocalDate requestedDate,
      Instant receivedAt)
      implements CustomerSaid {}

  /** The customer wants its order called off; a person of ours answers (取消申请). */
  record PartnerCancellationRequested(
      UUID receiptId,
      String partner,
      String conversation,
      String customerCode,
      String externalNo,
      String reason,
      Instant receivedAt)
      implements CustomerSaid {}

  /**
   * The customer says that it paid (付款水单). It proves nothing: somebody of ours looks into the bank.
   *
   * @param orderNo our number of the order
   * @param bankAccount which of our accounts it went to
   */
  record PartnerSlipSent(
      UUID receiptId,
      String partner,
      String conversation,
      String customerCode,
      String orderNo,
      Money amount,
      String bankAccount,
      String bankReference,
      LocalDate valueDate)
      implements CustomerSaid {}

  /** What the customer counted of one line of a shipment. */
  record CountedLine(
      int lineNo,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal received,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal damaged) {}

  /**
   * The customer got the goods (电子签收).
   *
   * @param lines those where something was short or damaged; all others came whole
   */
  record PartnerReceiptAcknowledged(
      UUID receiptId,
      String partner,
      String conversation,
      String customerCode,
      String shipmentNo,
      LocalDate signedOn,
      List<CountedLine> lines,
      @Nullable String note)
      implements CustomerSaid {}
}
