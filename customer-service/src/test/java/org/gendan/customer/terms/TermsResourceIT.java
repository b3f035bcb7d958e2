package org.gendan.customer.terms;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TermsResourceIT {

  private final String code = "T-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void definedTermsCanBeRead() {
    define(code, "三成订金", 30, 70).statusCode(201).body("parts.size()", equalTo(2));

    given()
        .auth()
        .oauth2(Tokens.of("m1", "merchandiser"))
        .get("/payment-terms/" + code)
        .then()
        .statusCode(200)
        .body("name", equalTo("三成订金"))
        .body("parts[1].gate", equalTo("SHIP"));
  }

  @Test
  void definingTheSameTwiceIsOneDefinition() {
    define(code, "三成订金", 30, 70).statusCode(201);

    define(code, "三成订金", 30, 70).statusCode(201);
  }

  @Test
  void termsNeverChange() {
    define(code, "三成订金", 30, 70).statusCode(201);

    define(code, "三成订金", 40, 60).statusCode(409).body("code", equalTo("terms/already-defined"));
  }

  @Test
  void partsMustBeTheWhole() {
    define(code, "三成订金", 30, 60)
        .statusCode(422)
        .body("errors.code", hasItem("terms/not-whole"))
        .body("errors.pointer", hasItem("/parts"));
  }

  @Test
  void merchandisersReadTermsAndDefineNone() {
    given()
        .auth()
        .oauth2(Tokens.of("m1", "merchandiser"))
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body(body(code, "x", 30, 70))
        .post("/payment-terms")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("m1", "merchandiser"))
        .get("/payment-terms?size=1")
        .then()
        .statusCode(200)
        .body("total", greaterThanOrEqualTo(0));
  }

  @Test
  void unknownTermsAreNotFound() {
    given()
        .auth()
        .oauth2(Tokens.of("m1", "merchandiser"))
        .get("/payment-terms/none")
        .then()
        .statusCode(404)
        .body("code", equalTo("terms/not-found"));
  }

  private static ValidatableResponse define(String code, String name, int deposit, int balance) {
    return given()
        .auth()
        .oauth2(Tokens.of("f1", "finance"))
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body(body(code, name, deposit, balance))
        .post("/payment-terms")
        .then();
  }

  private static String body(String code, String name, int deposit, int balance) {
    return """
        {"code": "%s", "name": "%s", "parts": [
          {"kind": "DEPOSIT", "percent": %d, "gate": "RELEASE", "creditDays": 0},
          {"kind": "BALANCE", "percent": %d, "gate": "SHIP", "creditDays": 0}]}"""
        .formatted(code, name, deposit, balance);
  }
}
