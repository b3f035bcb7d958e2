package org.gendan.order.request;

import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.partner.CustomerSaid.PartnerCancellationRequested;
import org.gendan.contracts.partner.CustomerSaid.PartnerChangeRequested;
import org.gendan.order.request.OrderRequest.Kind;
import org.jspecify.annotations.Nullable;

/** What a customer's system wants of an order, by the customer's number. */
record Wish(
    UUID receiptId,
    String partner,
    String customerCode,
    String externalNo,
    Kind kind,
    String text,
    @Nullable LocalDate requestedDate) {

  static Wish of(PartnerChangeRequested said) {
    return new Wish(
        said.receiptId(),
        said.partner(),
        said.customerCode(),
        said.externalNo(),
        Kind.CHANGE,
        said.text(),
        said.requestedDate());
  }

  static Wish of(PartnerCancellationRequested said) {
    return new Wish(
        said.receiptId(),
        said.partner(),
        said.customerCode(),
        said.externalNo(),
        Kind.CANCELLATION,
        said.reason(),
        null);
  }
}
