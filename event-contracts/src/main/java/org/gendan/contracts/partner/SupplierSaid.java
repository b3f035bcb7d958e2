package org.gendan.contracts.partner;

import java.time.LocalDate;
import java.util.UUID;

/** What a supplier's system says of what we bought (供应商来件). */
public sealed interface SupplierSaid extends PartnerEvent {

  /** Which supplier says it, by the registry. */
  String supplier();

  /** Our number of the purchase order. */
  String purchaseNo();

  /** It takes the order and promises a day (采购单确认). */
  record PartnerPurchaseAcknowledged(
      UUID receiptId,
      String partner,
      String conversation,
      String supplier,
      String purchaseNo,
      LocalDate promisedDate)
      implements SupplierSaid {}

  /** It moves its day (供应商改期). */
  record PartnerPurchaseRedated(
      UUID receiptId,
      String partner,
      String conversation,
      String supplier,
      String purchaseNo,
      LocalDate promisedDate,
      String reason)
      implements SupplierSaid {}

  /** Goods are on their way to us (发货通知); what comes we count. */
  record PartnerDeliveryAnnounced(
      UUID receiptId,
      String partner,
      String conversation,
      String supplier,
      String purchaseNo,
      String deliveryNote,
      LocalDate expectedOn)
      implements SupplierSaid {}
}
