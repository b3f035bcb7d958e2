package org.gendan.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;
import org.gendan.contracts.Quantity;
import org.jspecify.annotations.Nullable;

/** Topic {@code procurement.purchase.v1}: purchase orders (采购单). Key: purchase order id. */
public sealed interface PurchaseEvent extends Event {

  UUID purchaseOrderId();

  /** The customer orders that wait for this purchase. */
  List<UUID> orderIds();

  @Override
  default String key() {
    return purchaseOrderId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.copyOf(orderIds());
  }

  /** One material as ordered; the date is null until the supplier promises one. */
  record PurchaseLine(String materialCode, Quantity quantity, @Nullable LocalDate promisedDate) {}

  /** The purchase order went to the supplier. */
  record PurchaseOrderSent(
      UUID purchaseOrderId,
      String purchaseNo,
      String supplier,
      List<PurchaseLine> lines,
      List<UUID> orderIds)
      implements PurchaseEvent {}

  /** The supplier accepted and promised a date. */
  record PurchaseOrderAcknowledged(
      UUID purchaseOrderId,
      String purchaseNo,
      String supplier,
      LocalDate promisedDate,
      List<UUID> orderIds)
      implements PurchaseEvent {}

  /** The supplier moved its date; the old one is kept (改期). */
  record PurchaseOrderRedated(
      UUID purchaseOrderId,
      String purchaseNo,
      LocalDate promisedDate,
      LocalDate previous,
      String reason,
      List<UUID> orderIds)
      implements PurchaseEvent {}

  /** The supplier sent goods to us; they are not here yet (到货预告). */
  record PurchaseDeliveryAnnounced(
      UUID purchaseOrderId,
      String purchaseNo,
      String deliveryNote,
      LocalDate expectedOn,
      List<UUID> orderIds)
      implements PurchaseEvent {}

  /** The date the supplier promised last has passed and goods are missing. */
  record PurchaseOrderOverdue(
      UUID purchaseOrderId, String purchaseNo, LocalDate promisedDate, List<UUID> orderIds)
      implements PurchaseEvent {}

  /** Goods came and were inspected (到货检验). */
  record GoodsReceiptInspected(
      UUID purchaseOrderId,
      String purchaseNo,
      List<ReceivedLine> lines,
      Money value,
      List<UUID> orderIds)
      implements PurchaseEvent {}

  /** One material as inspected; concession (让步接收) is taken with its defect. */
  record ReceivedLine(
      String materialCode, Quantity accepted, Quantity rejected, Quantity concession) {}

  /** Everything ordered has come, or the rest was given up. */
  record PurchaseOrderReceived(UUID purchaseOrderId, String purchaseNo, List<UUID> orderIds)
      implements PurchaseEvent {}
}
