package org.gendan.procurement.partner;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.partner.SupplierSaid;
import org.gendan.contracts.partner.SupplierSaid.PartnerDeliveryAnnounced;
import org.gendan.contracts.partner.SupplierSaid.PartnerPurchaseAcknowledged;
import org.gendan.contracts.partner.SupplierSaid.PartnerPurchaseRedated;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Problem;
import org.gendan.procurement.announcement.Announcements;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.purchase.DatingPurchases;
import org.gendan.procurement.purchase.PurchaseOrder;
import org.gendan.procurement.purchase.PurchaseRepository;

/**
 * What a supplier's own system says of what we bought. A new date is taken as a buyer would take
 * it: the ledger keeps the old one, and whoever waits for the material is looked at again.
 */
@ApplicationScoped
class SupplierReports {

  private final PurchaseRepository purchases;
  private final DatingPurchases dating;
  private final PegRepository pegs;
  private final Announcements announcements;
  private final Outbox outbox;

  SupplierReports(
      PurchaseRepository purchases,
      DatingPurchases dating,
      PegRepository pegs,
      Announcements announcements,
      Outbox outbox) {
    this.purchases = purchases;
    this.dating = dating;
    this.pegs = pegs;
    this.announcements = announcements;
    this.outbox = outbox;
  }

  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  Outcome take(SupplierSaid said) {
    PurchaseOrder order = purchases.ofSupplier(said.supplier(), said.purchaseNo());
    switch (said) {
      case PartnerPurchaseAcknowledged taken -> dating.acknowledge(order, taken.promisedDate());
      case PartnerPurchaseRedated moved ->
          dating.redate(order, moved.promisedDate(), moved.reason());
      case PartnerDeliveryAnnounced sent -> announce(order, sent);
    }
    return Outcome.APPLIED;
  }

  private void announce(PurchaseOrder order, PartnerDeliveryAnnounced sent) {
    outbox.add(order.announce(sent.deliveryNote(), sent.expectedOn(), pegs.ordersOf(order.id())));
    announcements.ofGoods(sent, order.id());
  }
}
