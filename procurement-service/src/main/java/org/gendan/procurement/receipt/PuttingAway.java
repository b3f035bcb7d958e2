package org.gendan.procurement.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.check.RecheckRequests;
import org.gendan.procurement.check.SettingAside;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.peg.PegRepository.Share;
import org.gendan.procurement.purchase.Inspected;
import org.gendan.procurement.purchase.PurchaseLine;
import org.gendan.procurement.purchase.PurchaseOrder;
import org.gendan.procurement.stock.Movement;
import org.gendan.procurement.stock.Movement.Place;
import org.gendan.procurement.stock.MovementKind;
import org.gendan.procurement.stock.StockLedger;

/** Puts received goods into stock and sets them aside for the orders they were bought for. */
@ApplicationScoped
class PuttingAway {

  private final StockLedger stock;
  private final PegRepository pegs;
  private final SettingAside aside;
  private final RecheckRequests rechecks;

  PuttingAway(StockLedger stock, PegRepository pegs, SettingAside aside, RecheckRequests rechecks) {
    this.stock = stock;
    this.pegs = pegs;
    this.aside = aside;
    this.rechecks = rechecks;
  }

  /**
   * Checks are locked before stock and stock before purchases, here as everywhere.
   *
   * @return the orders whose checks are locked now
   */
  Set<UUID> lock(List<UUID> orders, List<String> materials) {
    Set<UUID> locked = aside.lock(orders);
    stock.lock(materials);
    return locked;
  }

  void put(
      PurchaseOrder order, String plant, UUID receiptId, List<Inspected> goods, Set<UUID> waiting) {
    List<Movement> movements = new ArrayList<>();
    List<Share> shares = new ArrayList<>();
    for (Inspected one : goods) {
      if (one.taken().signum() > 0) {
        PurchaseLine line = order.line(one.materialCode()).orElseThrow(PuttingAway::notOrdered);
        shares.addAll(pegs.receive(line.id(), one.taken()));
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
      aside.give(
          plant, shares.stream().filter(share -> waiting.contains(share.orderId())).toList());
    }
  }

  private static RuleBroken notOrdered() {
    return new RuleBroken("purchase/not-ordered", Map.of("material", ""));
  }
}
