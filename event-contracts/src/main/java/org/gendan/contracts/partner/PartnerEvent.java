package org.gendan.contracts.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code partner.inbound.v1}: what partner systems said (伙伴来件). Key: the conversation, that
 * is the partner and its number of the document, so that what is said about one document keeps its
 * order. The owning service answers each with a fact of its own that names the receipt.
 */
public sealed interface PartnerEvent extends Event
    permits PartnerEvent.PartnerOrderPlaced,
        CustomerSaid,
        WorkshopSaid,
        SupplierSaid,
        CarrierSaid,
        BankSaid {

  /** Our number of what came in; the partner has it too. */
  UUID receiptId();

  /** The partner's code in our registry. */
  String partner();

  /** The partner and the number of the document that is spoken of, as {@code partner/number}. */
  String conversation();

  @Override
  default String key() {
    return conversation();
  }

  /** Whose orders are concerned only the owning service finds out. */
  @Override
  default Set<UUID> orders() {
    return Set.of();
  }

  /** One wanted product, by our code. */
  record PlacedLine(
      String productCode,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
      LocalDate requestedDate,
      @Nullable String requirements) {}

  /**
   * A customer's system ordered (下单).
   *
   * @param externalNo the customer's own number of the order
   * @param customerCode whose order it is, by the registry, never by what the partner said
   * @param receivedAt when it reached us: the reply clock runs from here
   */
  record PartnerOrderPlaced(
      UUID receiptId,
      String partner,
      String conversation,
      String externalNo,
      String customerCode,
      String tradeType,
      String currency,
      boolean rush,
      Instant receivedAt,
      List<PlacedLine> lines)
      implements PartnerEvent {}
}
