package org.gendan.launcher.imports.sending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * A company in batches, in the order in which they build on each other: batches of one stage may go
 * at the same time, a stage waits for the one before.
 */
record Parts(Company company) {

  private static final int PRODUCTS = 250;
  private static final int MOVEMENTS = 1000;
  private static final int CUSTOMERS = 500;

  List<List<Batch>> stages() {
    List<List<Batch>> stages = new ArrayList<>();
    stages.add(List.of(making("plants", "/plants/batch", MakingForms.plants(company), places())));
    Object centres = MakingForms.workCentres(company);
    stages.add(
        List.of(
            making("work-centres", "/work-centres/batch", centres, company.workCentres().size())));
    // One after the other: a product may need those of the batch before it.
    cut(company.products(), PRODUCTS, this::products).forEach(batch -> stages.add(List.of(batch)));
    stages.add(suppliers());
    stages.add(cut(company.stock(), MOVEMENTS, this::stock));
    stages.add(Arrays.stream(Company.Terms.values()).map(Parts::terms).toList());
    stages.add(cut(company.customers(), CUSTOMERS, this::customers));
    company.customers().stream()
        .limit(1)
        .map(one -> sandbox("sandbox-partner", TradeForms.sandbox(one)))
        .forEach(one -> stages.add(List.of(one)));
    company.workshops().stream()
        .limit(1)
        .map(one -> sandbox("sandbox-workshop", TradeForms.sandboxWorkshop(one)))
        .forEach(one -> stages.add(List.of(one)));
    return stages;
  }

  private int places() {
    return company.plants().size() + company.workshops().size();
  }

  private static Batch making(String name, String path, Object body, int rows) {
    return new Batch(name, Service.PRODUCTION, path, Person.PLANNER, body, rows);
  }

  private Batch products(int no, List<Company.Product> some) {
    return making("products-" + no, "/products/batch", MakingForms.products(some), some.size());
  }

  private List<Batch> suppliers() {
    return company.suppliers().stream()
        .map(
            one ->
                new Batch(
                    "supplier-" + one.code(),
                    Service.PROCUREMENT,
                    "/suppliers",
                    Person.BUYER,
                    TradeForms.supplier(one, company.currency()),
                    1))
        .toList();
  }

  private Batch stock(int no, List<Company.Stock> some) {
    Map<String, String> units =
        company.products().stream()
            .collect(Collectors.toMap(Company.Product::code, Company.Product::unit));
    return new Batch(
        "stock-" + no,
        Service.PROCUREMENT,
        "/stock-movements/batch",
        Person.WAREHOUSE,
        TradeForms.stock(some, units),
        some.size());
  }

  private static Batch terms(Company.Terms terms) {
    return new Batch(
        "terms-" + terms,
        Service.CUSTOMER,
        "/payment-terms",
        Person.SUPERVISOR,
        TradeForms.terms(terms),
        1);
  }

  /** A partner's system to try with: its secrets stand in docs/partners.md and are none. */
  private static Batch sandbox(String name, Object partner) {
    return new Batch(name, Service.PARTNER, "/partners", Person.ADMIN, partner, 1);
  }

  private Batch customers(int no, List<Company.Customer> some) {
    return new Batch(
        "customers-" + no,
        Service.CUSTOMER,
        "/customers/batch",
        Person.SUPERVISOR,
        TradeForms.customers(some, company.currency()),
        some.size());
  }

  private interface Cutting<T> {
    Batch of(int no, List<T> some);
  }

  private static <T> List<Batch> cut(List<T> all, int size, Cutting<T> cutting) {
    List<Batch> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      List<T> some = all.subList(from, Math.min(all.size(), from + size));
      batches.add(cutting.of(batches.size(), some));
    }
    return batches;
  }
}
