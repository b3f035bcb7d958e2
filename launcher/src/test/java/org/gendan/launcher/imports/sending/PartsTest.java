package org.gendan.launcher.imports.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.company.CompanyFile;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final Company FURNITURE = CompanyFile.furniture();

  private static final int SANDBOX_PARTNERS = 2;

  private final List<Batch> batches =
      new Parts(FURNITURE).stages().stream().flatMap(List::stream).toList();

  @Test
  void everyRowIsInOneBatch() {
    int rows = batches.stream().mapToInt(Batch::rows).sum();

    assertEquals(
        FURNITURE.plants().size()
            + FURNITURE.workshops().size()
            + FURNITURE.workCentres().size()
            + FURNITURE.products().size()
            + FURNITURE.suppliers().size()
            + FURNITURE.stock().size()
            + Company.Terms.values().length
            + FURNITURE.customers().size()
            + SANDBOX_PARTNERS,
        rows);
  }

  @Test
  void theSameRowsHaveTheSameKeyAndOtherRowsAnother() {
    Batch batch = batch("products-0");
    Object other = MakingForms.products(FURNITURE.products().subList(0, 1));
    Batch changed =
        new Batch("products-0", Service.PRODUCTION, "/products/batch", Person.PLANNER, other, 1);

    assertEquals(batch.key("furniture"), batch("products-0").key("furniture"));
    assertNotEquals(batch.key("furniture"), changed.key("furniture"));
    assertNotEquals(batch.key("furniture"), batch.key("aw"));
  }

  @Test
  void daysAndAmountsGoOutAsTheServicesReadThem() throws IOException {
    JsonNode products = json(batch("products-0")).path("products");
    JsonNode made = products.get(products.size() - 1);

    assertEquals("2025-01-01", made.path("bom").get(0).path("from").asText());
    assertTrue(made.path("bom").get(0).path("to").isMissingNode());
    assertEquals("0.333333", made.path("routing").get(0).path("hoursPerUnit").asText());
  }

  @Test
  void workshopsAreToldFromPlants() throws IOException {
    JsonNode plants = json(batch("plants")).path("plants");

    assertEquals("PLANT", plants.get(0).path("kind").asText());
    assertEquals("WORKSHOP", plants.get(plants.size() - 1).path("kind").asText());
  }

  private Batch batch(String name) {
    return batches.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static JsonNode json(Batch batch) throws IOException {
    return new JsonMapper().readTree(Api.bytes(batch.body()));
  }
}
