package org.gendan.production.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.production.Factory.as;
import static org.gendan.production.Factory.product;
import static org.gendan.production.Factory.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gendan.contracts.production.ProductEvent.ProductDefined;
import org.gendan.production.Factory;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ProductResourceIT {

  @Inject Events events;
  private Factory factory;
  private final String code = "T" + UUID.randomUUID().toString().substring(0, 8);
  private final String leg = code + "-LEG";

  @BeforeEach
  void buildFactory() {
    factory = new Factory(events).build();
  }

  @Test
  void aProductIsToldWithItsStructureAndRouting() {
    define(table(Map.of("componentCode", leg, "perUnit", 4, "from", "2025-01-01")), bought(leg))
        .then()
        .statusCode(200);

    ProductDefined told =
        events.expect(ProductDefined.class, fact -> fact.productCode().equals(code));
    assertThat(told.bom())
        .singleElement()
        .satisfies(row -> assertThat(row.perUnit().toPlainString()).isEqualTo("4"));
    assertThat(told.routing())
        .singleElement()
        .satisfies(step -> assertThat(step.workCentre()).isEqualTo(factory.sawing));
    as("p", "planner")
        .get("/products/" + code)
        .then()
        .statusCode(200)
        .body("plant", equalTo(factory.rawPlant))
        .body("routing[0].inspect", equalTo(true));
    as("p", "planner")
        .get("/products?query=" + code.toLowerCase(java.util.Locale.ROOT))
        .then()
        .body("items.code", hasItem(leg));
  }

  @Test
  void whatIsBoughtIsMadeReadyAtAPlant() {
    define(bought(leg)).then().statusCode(200);

    ProductDefined told =
        events.expect(ProductDefined.class, fact -> fact.productCode().equals(leg));
    assertThat(told.routing())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.name()).isEqualTo("备货");
              assertThat(step.stage()).isEqualTo("PACK");
            });
  }

  @Test
  void onlyWhatIsNewIsTold() {
    define(bought(leg)).then().statusCode(200);
    define(bought(leg)).then().statusCode(200);
    define(Map.of("code", leg, "name", "新桌腿", "unit", "EA", "made", false)).then().statusCode(200);

    events.expect(
        ProductDefined.class, fact -> fact.productCode().equals(leg) && fact.name().equals("新桌腿"));
    assertThat(events.told(ProductDefined.class))
        .filteredOn(fact -> fact.productCode().equals(leg))
        .hasSize(2);
  }

  @Test
  void aProductMadeOfItselfIsRefused() {
    define(
            table(Map.of("componentCode", leg, "perUnit", 1, "from", "2025-01-01")),
            product(leg, List.of()))
        .then()
        .statusCode(200);

    Map<String, Object> circular =
        Map.of(
            "code",
            leg,
            "name",
            "桌腿",
            "unit",
            "EA",
            "made",
            true,
            "bom",
            List.of(Map.of("componentCode", code, "perUnit", 1, "from", "2025-01-01")));
    define(circular).then().statusCode(422).body("code", equalTo("product/cycle"));
  }

  @Test
  void everyMistakeIsNamedAndNothingIsKept() {
    Map<String, Object> wrong =
        Map.of(
            "code",
            code,
            "name",
            "桌",
            "unit",
            "EA",
            "made",
            true,
            "bom",
            List.of(Map.of("componentCode", "NO-SUCH", "perUnit", 1, "from", "2025-01-01")),
            "routing",
            List.of(step(10, "NO-CENTRE", "BLANK")));

    define(bought(leg), wrong)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/products/1/bom/0/componentCode"))
        .body("errors.pointer", hasItem("/products/1/routing/0/workCentre"));

    as("p", "planner").get("/products/" + leg).then().statusCode(404);
  }

  private Map<String, Object> table(Map<String, Object> component) {
    return Map.of(
        "code",
        code,
        "name",
        "餐桌",
        "unit",
        "EA",
        "made",
        true,
        "bom",
        List.of(component),
        "routing",
        List.of(step(10, factory.sawing, "BLANK")));
  }

  private static Map<String, Object> bought(String code) {
    return Map.of("code", code, "name", "桌腿", "unit", "EA", "made", false);
  }

  private static Response define(Map<String, Object> product, Object... others) {
    List<Object> products = Stream.concat(Stream.of((Object) product), Stream.of(others)).toList();
    return as("p", "planner").body(Map.of("products", products)).post("/products/batch");
  }
}
