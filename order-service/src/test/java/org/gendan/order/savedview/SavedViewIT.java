package org.gendan.order.savedview;

import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SavedViewIT {

  private final String me = "m-" + UUID.randomUUID();

  @Test
  void aViewIsOnesOwnAndTheSameNameIsTheSameView() {
    save("急单", "{\"tab\":\"open\"}").statusCode(200);
    save("我的", "{}");
    save("急单", "{\"tab\":\"all\"}")
        .body("name", contains("急单", "我的"))
        .body("[0].settings", equalTo("{\"tab\":\"all\"}"));

    as("somebody-else", "merchandiser").get("/saved-views").then().body("", empty());
    as(me, "merchandiser").get("/saved-views?page=today").then().body("", empty());
  }

  @Test
  void whatIsRemovedIsGoneAndRemovingNothingIsFine() {
    save("急单", "{}");

    for (int i = 0; i < 2; i++) {
      as(me, "merchandiser")
          .body(Map.of("page", "orders", "name", "急单"))
          .post("/saved-views/removal")
          .then()
          .statusCode(200)
          .body("", empty());
    }
  }

  @Test
  void oneTooManyIsRefusedAndChangesNothing() {
    for (int i = 0; i < 20; i++) {
      save("v" + i, "{}").statusCode(200);
    }
    save("v20", "{}").statusCode(409).body("code", equalTo("saved-view/too-many"));
    save("v7", "{\"tab\":\"open\"}").statusCode(200).body("size()", equalTo(20));
  }

  private ValidatableResponse save(String name, String settings) {
    return as(me, "merchandiser")
        .body(Map.of("page", "orders", "name", name, "settings", settings))
        .post("/saved-views")
        .then();
  }
}
