package org.gendan.launcher.imports.company;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gendan.launcher.imports.adventureworks.AdventureWorksCompany;
import org.gendan.launcher.imports.adventureworks.Imported;
import org.gendan.launcher.imports.adventureworks.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompaniesTest {

  private static final Company FURNITURE = CompanyFile.furniture();
  private static final Company ADVENTURE_WORKS =
      new AdventureWorksCompany(Imported.checked(List.of(Layout.SHIPPED))).company();

  static Stream<Company> companies() {
    return Stream.of(FURNITURE, ADVENTURE_WORKS);
  }

  @ParameterizedTest
  @MethodSource("companies")
  void componentsStandBeforeTheProductsTheyGoInto(Company company) {
    Set<String> before = new HashSet<>();
    for (Company.Product product : company.products()) {
      product.bom().forEach(part -> assertTrue(before.contains(part.product()), product.code()));
      assertTrue(before.add(product.code()), "twice: " + product.code());
    }
  }

  @ParameterizedTest
  @MethodSource("companies")
  void whatIsMadeHasARoutingOverKnownWorkCentres(Company company) {
    Set<String> centres =
        company.workCentres().stream().map(Company.WorkCentre::code).collect(toSet());
    Set<String> workshops = company.workshops().stream().map(Company.Place::code).collect(toSet());
    for (Company.Product product : company.products()) {
      assertEquals(product.made(), !product.routing().isEmpty(), product.code());
      for (Company.Step step : product.routing()) {
        assertTrue(centres.contains(step.workCentre()), product.code());
        assertEquals(workshops.contains(place(company, step)), step.outsourced(), product.code());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("companies")
  void whateverIsBoughtHasASupplier(Company company) {
    Set<String> offered =
        company.suppliers().stream()
            .flatMap(supplier -> supplier.offers().stream())
            .map(Company.Offer::material)
            .collect(toSet());
    Set<String> used =
        company.products().stream()
            .flatMap(product -> product.bom().stream())
            .map(Company.Component::product)
            .collect(toSet());
    company.products().stream()
        .filter(product -> !product.made() && used.contains(product.code()))
        .forEach(product -> assertTrue(offered.contains(product.code()), product.code()));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void stockLiesInOurPlantsAndIsOfKnownProducts(Company company) {
    Set<String> plants = company.plants().stream().map(Company.Place::code).collect(toSet());
    Set<String> products = company.products().stream().map(Company.Product::code).collect(toSet());

    assertTrue(company.stock().stream().allMatch(stock -> plants.contains(stock.place())));
    assertTrue(company.stock().stream().allMatch(stock -> products.contains(stock.material())));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void onlyThoseWhoBuyOnCreditHaveALimit(Company company) {
    for (Company.Customer customer : company.customers()) {
      boolean credit =
          customer.terms().parts().stream().anyMatch(part -> part.kind().equals("CREDIT"));
      assertEquals(credit, customer.creditLimit() != null, customer.code());
    }
  }

  @Test
  void everyWayToPayAddsUp() {
    for (Company.Terms terms : Company.Terms.values()) {
      assertEquals(100, terms.parts().stream().mapToInt(Company.Part::percent).sum());
    }
  }

  @Test
  void theFurnitureMakerHasAllThatJourneysNeed() {
    assertEquals(2, FURNITURE.plants().size());
    assertEquals(3, FURNITURE.workshops().size());
    assertEquals(
        Set.of("BLANK", "FINISH", "PACK"),
        FURNITURE.products().stream()
            .flatMap(product -> product.routing().stream())
            .map(Company.Step::stage)
            .collect(toSet()));
    assertEquals(
        Set.of("A", "B", "C"),
        FURNITURE.customers().stream().map(Company.Customer::grade).collect(toSet()));
  }

  @Test
  void peopleWhoBuyOnlineAreShownByNumberOnly() {
    assertTrue(
        ADVENTURE_WORKS.customers().stream()
            .filter(customer -> customer.terms() == Company.Terms.PREPAID)
            .allMatch(customer -> customer.name().equals("Online " + customer.code())));
  }

  private static String place(Company company, Company.Step step) {
    return company.workCentres().stream()
        .filter(centre -> centre.code().equals(step.workCentre()))
        .findFirst()
        .orElseThrow()
        .place();
  }
}
