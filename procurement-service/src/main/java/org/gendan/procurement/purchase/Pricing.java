package org.gendan.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.Product;
import org.gendan.procurement.material.ProductRepository;
import org.gendan.procurement.purchase.PurchaseCommands.BuyMaterial;
import org.gendan.procurement.purchase.PurchaseCommands.DraftPurchase;
import org.gendan.procurement.purchase.PurchaseLine.WantedLine;
import org.gendan.procurement.supplier.Offer;
import org.gendan.procurement.supplier.OfferRepository;
import org.jspecify.annotations.Nullable;

/** Puts the supplier's prices on lines that a buyer wrote, and refuses what cannot be ordered. */
@ApplicationScoped
class Pricing {

  /** Lines that can be ordered as they are. */
  record Priced(String currency, List<WantedLine> lines) {}

  private final OfferRepository offers;
  private final ProductRepository products;
  private final String defaultCurrency;

  Pricing(
      OfferRepository offers,
      ProductRepository products,
      @ConfigProperty(name = "gendan.procurement.default-currency") String defaultCurrency) {
    this.offers = offers;
    this.products = products;
    this.defaultCurrency = defaultCurrency;
  }

  Priced of(DraftPurchase command) {
    if (!offers.isActive(command.supplierCode())) {
      throw new RuleBroken("purchase/unknown-supplier", Map.of("code", command.supplierCode()))
          .at("/supplierCode");
    }
    Map<String, Offer> offered = offers.of(command.supplierCode());
    String currency = currency(command, offered);
    Catalogue catalogue = products.catalogue();
    List<FieldError> broken = new ArrayList<>();
    List<WantedLine> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < command.lines().size(); i++) {
      BuyMaterial line = command.lines().get(i);
      Product product = catalogue.product(line.materialCode());
      Offer offer = offered.get(line.materialCode());
      FieldError error =
          seen.add(line.materialCode())
              ? broken(line, product, offer, currency, "/lines/" + i)
              : new FieldError("/lines/" + i + "/materialCode", "purchase/twice", Map.of());
      if (error != null) {
        broken.add(error);
      } else {
        lines.add(line(line, Objects.requireNonNull(product), offer));
      }
    }
    if (!broken.isEmpty()) {
      throw broken.stream()
          .reduce(
              new RuleBroken("purchase/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
    return new Priced(currency, lines);
  }

  private String currency(DraftPurchase command, Map<String, Offer> offered) {
    return Stream.concat(
            Stream.ofNullable(command.currency()),
            command.lines().stream()
                .map(line -> offered.get(line.materialCode()))
                .filter(Objects::nonNull)
                .map(Offer::currency))
        .findFirst()
        .orElse(defaultCurrency);
  }

  private static @Nullable FieldError broken(
      BuyMaterial line,
      @Nullable Product product,
      @Nullable Offer offer,
      String currency,
      String at) {
    if (product == null) {
      return new FieldError(
          at + "/materialCode", "material/unknown", Map.of("code", line.materialCode()));
    }
    if (line.unitPrice() == null && offer == null) {
      return new FieldError(at + "/unitPrice", "purchase/no-price", Map.of());
    }
    if (line.unitPrice() == null && offer != null && !offer.currency().equals(currency)) {
      return new FieldError(
          at + "/unitPrice", "purchase/currency-differs", Map.of("currency", offer.currency()));
    }
    if (offer != null && line.quantity().compareTo(offer.minimum()) < 0) {
      return new FieldError(
          at + "/quantity",
          "purchase/below-minimum",
          Map.of("minimum", offer.minimum().stripTrailingZeros().toPlainString()));
    }
    return null;
  }

  private static WantedLine line(BuyMaterial line, Product product, @Nullable Offer offer) {
    BigDecimal price = line.unitPrice();
    if (price == null) {
      price = Objects.requireNonNull(offer).price();
    }
    return new WantedLine(
        line.materialCode(), product.unit(), line.quantity(), BigDecimal.ZERO, price);
  }
}
