package org.gendan.procurement.shortage;

import static java.util.stream.Collectors.toSet;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.procurement.check.RecheckRequests;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.peg.PurchasePeg;
import org.gendan.procurement.purchase.DraftingPurchases;
import org.gendan.procurement.purchase.DraftingPurchases.PurchaseDrafted;
import org.gendan.procurement.purchase.PurchaseOrder;
import org.gendan.procurement.shortage.Coverage.Purchase;
import org.gendan.procurement.shortage.Coverage.Seller;
import org.gendan.procurement.supplier.Offer;
import org.gendan.procurement.supplier.OfferRepository;

/** Turns shortages into purchase orders: drafts that somebody still has to approve. */
@ApplicationScoped
class CoveringShortages {

  private final ShortageRepository shortages;
  private final PegRepository pegs;
  private final OfferRepository offers;
  private final DraftingPurchases drafting;
  private final RecheckRequests rechecks;

  CoveringShortages(
      ShortageRepository shortages,
      PegRepository pegs,
      OfferRepository offers,
      DraftingPurchases drafting,
      RecheckRequests rechecks) {
    this.shortages = shortages;
    this.pegs = pegs;
    this.offers = offers;
    this.drafting = drafting;
    this.rechecks = rechecks;
  }

  /**
   * Orders everything that is missing.
   *
   * @param supplier only what this one is preferred for; empty is all
   * @param materials only these; none is all
   * @return the drafts that were written or grew
   */
  @Transactional
  List<PurchaseOrder> orderAll(String supplier, Set<String> materials) {
    shortages.alone();
    List<Shortfall> open = shortages.toOrder(supplier, materials);
    Set<String> missing = open.stream().map(Shortfall::materialCode).collect(toSet());
    return cover(open, offers.preferred(missing));
  }

  @Scheduled(
      every = "{gendan.procurement.drafting.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    orderAll("", Set.of());
  }

  /** What a buyer ordered by hand serves those who miss it. */
  void pegByHand(@Observes PurchaseDrafted drafted) {
    shortages.alone();
    cover(shortages.toOrder("", drafted.materials()), Map.of());
  }

  private List<PurchaseOrder> cover(List<Shortfall> open, Map<String, Offer> offered) {
    if (open.isEmpty()) {
      return List.of();
    }
    Set<String> materials = open.stream().map(Shortfall::materialCode).collect(toSet());
    pegs.lockIncoming(materials);
    Coverage coverage = Coverage.of(open, pegs.spare(materials), offered);
    List<PurchasePeg> all = new ArrayList<>(coverage.pegs());
    List<PurchaseOrder> drafts = new ArrayList<>();
    coverage.purchases().forEach((seller, wanted) -> drafts.add(draft(seller, wanted, all)));
    pegs.add(all);
    List<UUID> served = all.stream().map(PurchasePeg::orderId).distinct().toList();
    rechecks.forOrders(served);
    return drafts;
  }

  private PurchaseOrder draft(Seller seller, List<Purchase> wanted, List<PurchasePeg> all) {
    PurchaseOrder order =
        drafting.extend(
            seller.supplierCode(), seller.currency(), wanted.stream().map(Purchase::line).toList());
    for (Purchase purchase : wanted) {
      order
          .line(purchase.line().materialCode())
          .ifPresent(line -> all.addAll(purchase.pegs(line.id())));
    }
    return order;
  }
}
