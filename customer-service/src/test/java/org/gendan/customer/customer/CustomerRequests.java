package org.gendan.customer.customer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.gendan.testkit.Tokens;

/** Requests to the customer file, as its users send them. */
final class CustomerRequests {

  static final String DESK = Tokens.of("cs1", "customer-service");
  static final String FINANCE = Tokens.of("f1", "finance");

  private CustomerRequests() {}

  static String newCode() {
    return "K" + UUID.randomUUID().toString().substring(0, 12);
  }

  /** Terms for every test; defining them again changes nothing. */
  static void givenTerms() {
    terms("PREPAID", "DEPOSIT", "RELEASE", 0);
    terms("CREDIT_30", "CREDIT", "NONE", 30);
  }

  private static void terms(String code, String kind, String gate, int days) {
    String body =
        """
        {"code": "%s", "name": "%s", "parts": [
          {"kind": "%s", "percent": 100, "gate": "%s", "creditDays": %d}]}"""
            .formatted(code, code, kind, gate, days);
    post(FINANCE, "/payment-terms", body).statusCode(201);
  }

  static String customer(String code, String more) {
    return """
        {"code": "%s", "name": "上海宜居家居有限公司", "contactName": "陈晓梅", "phone": "13812345678",
         "address": "上海市浦东新区张杨路 500 号", "region": "华东", "currency": "CNY", %s}"""
        .formatted(code, more);
  }

  static String prepaid(String code) {
    return customer(code, "\"grade\": \"C\", \"termsCode\": \"PREPAID\"");
  }

  static String onCredit(String code) {
    return customer(
        code, "\"grade\": \"B\", \"termsCode\": \"CREDIT_30\", \"creditLimit\": 50000.5");
  }

  static String registered(String body) {
    return post(DESK, "/customers", body).statusCode(201).extract().path("id");
  }

  static ValidatableResponse post(String token, String path, String body) {
    return command(token, body).post(path).then();
  }

  /** A command on the version that was read before. */
  static ValidatableResponse post(String token, String path, int version, String body) {
    return command(token, body).header("If-Match", "\"" + version + "\"").post(path).then();
  }

  static ValidatableResponse put(String token, String path, int version, String body) {
    return command(token, body).header("If-Match", "\"" + version + "\"").put(path).then();
  }

  static ValidatableResponse get(String token, String path) {
    return given().auth().oauth2(token).get(path).then();
  }

  private static RequestSpecification command(String token, String body) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON)
        .body(body);
  }
}
