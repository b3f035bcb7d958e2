package org.gendan.procurement.shortage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.procurement.peg.PurchasePeg;
import org.gendan.procurement.peg.Spare;
import org.gendan.procurement.purchase.PurchaseLine.WantedLine;
import org.gendan.procurement.supplier.Offer;

/**
 * How shortages are covered, decided from facts alone: first by purchases that bring more than
 * anybody waits for, the rest by new purchases at the preferred supplier. What nobody offers stays
 * open.
 *
 * @param pegs on purchase lines that exist
 * @param purchases what to order, by supplier and currency
 */
record Coverage(List<PurchasePeg> pegs, SortedMap<Seller, List<Purchase>> purchases) {

  /** Pieces are bought whole. */
  private static final String PIECE = "EA";

  /** A supplier and the currency it sells in. */
  record Seller(String supplierCode, String currency) implements Comparable<Seller> {

    @Override
    public int compareTo(Seller other) {
      int bySupplier = supplierCode.compareTo(other.supplierCode);
      return bySupplier != 0 ? bySupplier : currency.compareTo(other.currency);
    }
  }

  /** A line to order, and for whom how much of it. */
  record Purchase(WantedLine line, Map<UUID, BigDecimal> shares) {

    List<PurchasePeg> pegs(UUID lineId) {
      List<PurchasePeg> pegs = new ArrayList<>();
      shares.forEach(
          (order, quantity) ->
              pegs.add(new PurchasePeg(lineId, order, line.materialCode(), quantity)));
      return pegs;
    }
  }

  /**
   * @param shortfalls the most urgent first
   * @param spares the earliest first
   */
  static Coverage of(List<Shortfall> shortfalls, List<Spare> spares, Map<String, Offer> offers) {
    Map<UUID, BigDecimal> left = new LinkedHashMap<>();
    spares.forEach(spare -> left.put(spare.lineId(), spare.quantity()));
    List<PurchasePeg> pegs = new ArrayList<>();
    SortedMap<String, Map<UUID, BigDecimal>> rest = new TreeMap<>();
    Map<String, String> units = new TreeMap<>();
    for (Shortfall shortfall : shortfalls) {
      BigDecimal open = fromSpares(shortfall, spares, left, pegs);
      if (open.signum() > 0) {
        units.put(shortfall.materialCode(), shortfall.unit());
        rest.computeIfAbsent(shortfall.materialCode(), any -> new LinkedHashMap<>())
            .merge(shortfall.orderId(), open, BigDecimal::add);
      }
    }
    return new Coverage(pegs, purchases(rest, units, offers));
  }

  private static BigDecimal fromSpares(
      Shortfall shortfall, List<Spare> spares, Map<UUID, BigDecimal> left, List<PurchasePeg> pegs) {
    BigDecimal open = shortfall.quantity();
    for (Spare spare : spares) {
      BigDecimal part = open.min(left.getOrDefault(spare.lineId(), BigDecimal.ZERO));
      if (spare.materialCode().equals(shortfall.materialCode()) && part.signum() > 0) {
        pegs.add(
            new PurchasePeg(spare.lineId(), shortfall.orderId(), shortfall.materialCode(), part));
        left.merge(spare.lineId(), part, BigDecimal::subtract);
        open = open.subtract(part);
      }
    }
    return open;
  }

  private static SortedMap<Seller, List<Purchase>> purchases(
      SortedMap<String, Map<UUID, BigDecimal>> rest,
      Map<String, String> units,
      Map<String, Offer> offers) {
    SortedMap<Seller, List<Purchase>> purchases = new TreeMap<>();
    rest.forEach(
        (material, shares) -> {
          Offer offer = offers.get(material);
          if (offer != null) {
            purchases
                .computeIfAbsent(
                    new Seller(offer.supplierCode(), offer.currency()), any -> new ArrayList<>())
                .add(purchase(offer, units.getOrDefault(material, PIECE), shares));
          }
        });
    return purchases;
  }

  private static Purchase purchase(Offer offer, String unit, Map<UUID, BigDecimal> shares) {
    BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal quantity = unit.equals(PIECE) ? sum.setScale(0, RoundingMode.CEILING) : sum;
    return new Purchase(
        new WantedLine(offer.materialCode(), unit, quantity, offer.minimum(), offer.price()),
        shares);
  }
}
