package org.gendan.procurement.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.purchase.Inspected;
import org.gendan.procurement.purchase.OverduePurchases;
import org.gendan.procurement.purchase.PurchaseOrder;
import org.gendan.procurement.purchase.PurchaseRepository;
import org.gendan.procurement.receipt.ReceiptCommands.ReceiveGoods;

/**
 * Receiving goods: counted, inspected and put away in one step, by somebody who did not order them.
 */
@ApplicationScoped
class ReceivingGoods {

  private final PurchaseRepository purchases;
  private final PegRepository pegs;
  private final ReceiptRepository receipts;
  private final PuttingAway store;
  private final OverduePurchases overdue;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Scope scope;

  ReceivingGoods(
      PurchaseRepository purchases,
      PegRepository pegs,
      ReceiptRepository receipts,
      PuttingAway store,
      OverduePurchases overdue,
      Outbox outbox,
      CurrentCause cause,
      Scope scope) {
    this.purchases = purchases;
    this.pegs = pegs;
    this.receipts = receipts;
    this.store = store;
    this.overdue = overdue;
    this.outbox = outbox;
    this.cause = cause;
    this.scope = scope;
  }

  @Transactional
  PurchaseOrder receive(UUID id, ReceiveGoods command) {
    refuseForeignPlant(command.plant());
    Set<UUID> locked = store.lock(pegs.ordersOf(id), purchases.materials(id));
    PurchaseOrder order = purchases.toChange(id);
    List<UUID> waiting = pegs.ordersOf(id);
    List<Inspected> goods = command.inspected();
    outbox.add(order.receive(goods, cause.actor(), waiting));
    UUID receiptId = receipts.add(id, command);
    store.put(order, command.plant(), receiptId, goods, locked);
    if (order.isReceived()) {
      outbox.add(order.received(waiting));
      overdue.stop(order);
    }
    purchases.flush();
    return order;
  }

  private void refuseForeignPlant(String plant) {
    if (!scope.allows(Kind.PLANTS, plant)) {
      throw new RuleBroken("stock/unknown-plant", Map.of("plant", plant)).at("/plant");
    }
  }
}
