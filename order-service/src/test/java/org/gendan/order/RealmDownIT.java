package org.gendan.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestRealm;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The service starts while the realm is away, and lets people in once it is back. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "realm", value = "down"),
    restrictToAnnotatedClass = true)
class RealmDownIT {

  @Test
  void aServiceStartsWithoutTheRealmAndServesWhenItIsBack() {
    String token = Tokens.of("root", "admin");

    given().get("/ops/clock").then().statusCode(401);
    given()
        .auth()
        .oauth2(token)
        .get("/ops/clock")
        .then()
        .statusCode(503)
        .body("code", equalTo("request/try-later"));

    TestRealm.restart();
    Events.eventually(() -> assertThat(status(token)).isEqualTo(200));
    TestRealm.stop();
    assertThat(status(token)).as("Known keys are enough").isEqualTo(200);
    TestRealm.restart();
  }

  private static int status(String token) {
    return given().auth().oauth2(token).get("/ops/clock").statusCode();
  }
}
