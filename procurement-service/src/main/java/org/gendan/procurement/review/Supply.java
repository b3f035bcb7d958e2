package org.gendan.procurement.review;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.Explosion;
import org.gendan.procurement.material.ProductRepository;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.review.ReviewRepository.Question;
import org.gendan.procurement.stock.StockLedger;
import org.gendan.procurement.supplier.OfferRepository;

/** What could supply an order that is not released: stock, purchases under way, suppliers. */
@ApplicationScoped
class Supply {

  private final ProductRepository products;
  private final StockLedger stock;
  private final PegRepository pegs;
  private final OfferRepository offers;
  private final SpokenFor spokenFor;
  private final int unknownLeadDays;

  Supply(
      ProductRepository products,
      StockLedger stock,
      PegRepository pegs,
      OfferRepository offers,
      SpokenFor spokenFor,
      @ConfigProperty(name = "gendan.procurement.unknown-lead-days") int unknownLeadDays) {
    this.products = products;
    this.stock = stock;
    this.pegs = pegs;
    this.offers = offers;
    this.spokenFor = spokenFor;
    this.unknownLeadDays = unknownLeadDays;
  }

  Explosion explode(Question question, LocalDate orderedOn) {
    Catalogue catalogue = products.catalogue();
    return Explosion.together(
        question.wanted().stream()
            .map(line -> catalogue.explode(line.productCode(), line.quantity(), orderedOn))
            .toList());
  }

  LocalDate kitDate(UUID orderId, SortedMap<String, BigDecimal> needs, LocalDate today) {
    Set<String> materials = needs.keySet();
    Map<String, Integer> leadDays =
        offers.preferred(materials).values().stream()
            .collect(toMap(offer -> offer.materialCode(), offer -> offer.leadDays()));
    Map<String, BigDecimal> free = new HashMap<>(stock.free(materials));
    spokenFor
        .byOthers(orderId, materials, today)
        .forEach((material, quantity) -> free.merge(material, quantity, BigDecimal::subtract));
    return new KitDate(today, free, pegs.spare(materials), leadDays, unknownLeadDays).of(needs);
  }
}
