package org.gendan.procurement.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.check.RecheckRequests;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.purchase.Inspected;
import org.gendan.procurement.purchase.PurchaseLine;
import org.gendan.procurement.purchase.PurchaseOrder;
import org.gendan.procurement.stock.Movement;
import org.gendan.procurement.stock.Movement.Place;
import org.gendan.procurement.stock.MovementKind;
import org.gendan.procurement.stock.StockLedger;

/** Puts received goods into stock and lets the orders that waited for them have the first look. */
@ApplicationScoped
class PuttingAway {

  private final StockLedger stock;
  private final PegRepository pegs;
  private final RecheckRequests rechecks;

  PuttingAway(StockLedger stock, PegRepository pegs, RecheckRequests rechecks) {
    this.stock = stock;
    this.pegs = pegs;
    this.rechecks = rechecks;
  }

  /** Stock is locked before purchases, here as everywhere. */
  void lock(List<String> materials) {
    stock.lock(materials);
  }

  void put(
      PurchaseOrder order,
      String plant,
      UUID receiptId,
      List<Inspected> goods,
      List<UUID> waiting) {
    List<Movement> movements = new ArrayList<>();
    for (Inspected one : goods) {
      if (one.taken().signum() > 0) {
        PurchaseLine line = order.line(one.materialCode()).orElseThrow(PuttingAway::notOrdered);
        pegs.receive(line.id(), one.taken());
        movements.add(
            new Movement(
                new Place(one.materialCode(), plant),
                MovementKind.RECEIPT,
                one.taken(),
                line.unit(),
                order.purchaseNo(),
                null,
                receiptId));
      }
    }
    if (!movements.isEmpty()) {
      rechecks.forOrders(waiting);
      stock.move(movements);
    }
  }

  private static RuleBroken notOrdered() {
    return new RuleBroken("purchase/not-ordered", Map.of("material", ""));
  }
}
