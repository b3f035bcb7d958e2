package org.gendan.launcher.imports.adventureworks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gendan.launcher.imports.adventureworks.Buyers.Customer;
import org.gendan.launcher.imports.adventureworks.Buyers.Person;
import org.gendan.launcher.imports.adventureworks.Buyers.Store;
import org.gendan.launcher.imports.adventureworks.Buyers.Territory;
import org.gendan.launcher.imports.adventureworks.Supply.Vendor;
import org.gendan.launcher.imports.company.Company;
import org.jspecify.annotations.Nullable;

/** AdventureWorks told as a company of ours. */
public record AdventureWorksCompany(Imported imported) {

  public Company company() {
    ProductList products = new ProductList(imported);
    return new Company(
        "Adventure Works Cycles",
        "USD",
        WorkCentres.PLANTS,
        WorkCentres.WORKSHOPS,
        workCentres(),
        products.inOrder(),
        suppliers(products),
        stock(products),
        customers());
  }

  private List<Company.WorkCentre> workCentres() {
    List<Company.WorkCentre> centres = new ArrayList<>();
    imported.each(
        Products.LOCATIONS,
        location -> {
          if (location.costPerHour().signum() > 0) {
            centres.add(WorkCentres.of(location));
          }
        });
    return centres;
  }

  private List<Company.Supplier> suppliers(ProductList products) {
    Map<Integer, List<Company.Offer>> offers = new HashMap<>();
    imported.each(
        Supply.PRICES,
        price ->
            offers
                .computeIfAbsent(price.vendor(), v -> new ArrayList<>())
                .add(
                    new Company.Offer(
                        products.code(price.product()),
                        price.price(),
                        price.leadDays(),
                        BigDecimal.valueOf(price.minimumQuantity()))));
    List<Company.Supplier> suppliers = new ArrayList<>();
    imported.each(Supply.VENDORS, vendor -> suppliers.add(supplier(vendor, offers)));
    return suppliers;
  }

  private static Company.Supplier supplier(
      Vendor vendor, Map<Integer, List<Company.Offer>> offers) {
    List<Company.Offer> own =
        vendor.active() ? offers.getOrDefault(vendor.id(), List.of()) : List.<Company.Offer>of();
    return new Company.Supplier(vendor.account(), vendor.name(), own);
  }

  private List<Company.Stock> stock(ProductList products) {
    Map<Integer, Map<String, BigDecimal>> sums = new TreeMap<>();
    imported.each(
        Products.STOCK,
        stock ->
            sums.computeIfAbsent(stock.product(), p -> new TreeMap<>())
                .merge(
                    WorkCentres.storePlace(stock.location()),
                    BigDecimal.valueOf(stock.quantity()),
                    BigDecimal::add));
    List<Company.Stock> stocks = new ArrayList<>();
    sums.forEach(
        (product, places) ->
            places.forEach(
                (place, sum) -> stocks.add(new Company.Stock(products.code(product), place, sum))));
    stocks.removeIf(stock -> stock.quantity().signum() == 0);
    return stocks;
  }

  private List<Company.Customer> customers() {
    Map<Integer, Person> persons = new HashMap<>();
    Map<Integer, Store> stores = new HashMap<>();
    Map<Integer, Territory> territories = new HashMap<>();
    imported.each(Buyers.PERSONS, person -> persons.put(person.id(), person));
    imported.each(Buyers.STORES, store -> stores.put(store.id(), store));
    imported.each(Buyers.TERRITORIES, territory -> territories.put(territory.id(), territory));
    List<Company.Customer> customers = new ArrayList<>();
    imported.each(
        Buyers.CUSTOMERS,
        customer ->
            customers.add(
                customer(
                    customer,
                    customer.person() == null ? null : persons.get(customer.person()),
                    customer.store() == null ? null : stores.get(customer.store()),
                    customer.territory() == null
                        ? null
                        : Objects.requireNonNull(territories.get(customer.territory())).name())));
    return customers;
  }

  /** A private person is shown by account number only; the name stays with the contacts. */
  private static Company.Customer customer(
      Customer customer, @Nullable Person person, @Nullable Store store, @Nullable String region) {
    Terms terms = store == null ? Terms.online() : Terms.of(store);
    return new Company.Customer(
        customer.account(),
        store == null ? "Online " + customer.account() : store.name(),
        person == null ? null : person.firstName() + " " + person.lastName(),
        terms.grade(),
        region,
        terms.terms(),
        terms.creditLimit());
  }
}
