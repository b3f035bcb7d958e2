package org.gendan.procurement.supplier;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.ProductRepository;
import org.gendan.procurement.supplier.SupplierCommands.ChangeSupplier;
import org.gendan.procurement.supplier.SupplierCommands.OfferMaterial;
import org.gendan.procurement.supplier.SupplierCommands.RegisterSupplier;

/** Keeping suppliers and what they offer. */
@ApplicationScoped
class SupplierService {

  private final SupplierRepository suppliers;
  private final OfferRepository offers;
  private final ProductRepository products;

  SupplierService(
      SupplierRepository suppliers, OfferRepository offers, ProductRepository products) {
    this.suppliers = suppliers;
    this.offers = offers;
    this.products = products;
  }

  @Transactional
  Supplier register(RegisterSupplier command) {
    if (suppliers.findById(command.code()) != null) {
      throw new Conflict("supplier/already-there", Map.of("code", command.code()));
    }
    Supplier supplier = new Supplier(command.code(), command.name());
    suppliers.persistAndFlush(supplier);
    offer(supplier, requireNonNullElse(command.prices(), List.of()));
    return supplier;
  }

  @Transactional
  Supplier setPrices(String code, List<OfferMaterial> prices) {
    Supplier supplier = toChange(code);
    offer(supplier, prices);
    return supplier;
  }

  @Transactional
  Supplier change(String code, ExpectedVersion version, ChangeSupplier command) {
    Supplier supplier = toChange(code);
    version.check(supplier.version);
    supplier.name = command.name();
    supplier.active = command.active();
    suppliers.flush();
    return supplier;
  }

  private Supplier toChange(String code) {
    Supplier supplier = suppliers.findById(code, LockModeType.PESSIMISTIC_WRITE);
    if (supplier == null) {
      throw new NotFound("supplier/not-found", Map.of("code", code));
    }
    return supplier;
  }

  private void offer(Supplier supplier, List<OfferMaterial> prices) {
    refuseUnknown(prices);
    Map<String, Offer> lastOfEach = new LinkedHashMap<>();
    for (OfferMaterial price : prices) {
      lastOfEach.put(price.materialCode(), offer(supplier.code, price));
    }
    if (!lastOfEach.isEmpty()) {
      offers.keep(supplier.code, List.copyOf(lastOfEach.values()));
    }
  }

  private void refuseUnknown(List<OfferMaterial> prices) {
    Catalogue catalogue = products.catalogue();
    List<FieldError> unknown = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      String code = prices.get(i).materialCode();
      if (catalogue.product(code) == null) {
        unknown.add(
            new FieldError(
                "/prices/" + i + "/materialCode", "material/unknown", Map.of("code", code)));
      }
    }
    if (!unknown.isEmpty()) {
      throw unknown.stream()
          .reduce(
              new RuleBroken("supplier/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }

  private static Offer offer(String supplier, OfferMaterial price) {
    return new Offer(
        supplier,
        price.materialCode(),
        price.price().amount(),
        price.price().currency(),
        price.leadDays(),
        requireNonNullElse(price.minimum(), BigDecimal.ZERO),
        requireNonNullElse(price.preferred(), false));
  }
}
