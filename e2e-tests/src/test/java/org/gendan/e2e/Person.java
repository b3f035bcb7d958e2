package org.gendan.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Somebody at a desk: logs in with a real login and works with the services over HTTP. */
record Person(String user) {

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  static final Person MERCHANDISER = new Person("merchandiser");
  static final Person SUPERVISOR = new Person("supervisor");
  static final Person PLANNER = new Person("planner");
  static final Person FOREMAN = new Person("foreman-p1");
  static final Person INSPECTOR = new Person("qc");
  static final Person WORKSHOP = new Person("workshop-w1");
  static final Person BUYER = new Person("buyer");
  static final Person WAREHOUSE = new Person("warehouse");
  static final Person LOGISTICS = new Person("logistics");
  static final Person CASHIER = new Person("cashier");
  static final Person FINANCE = new Person("finance");
  static final Person GENERAL_MANAGER = new Person("gm");
  static final Person CUSTOMER_SERVICE = new Person("cs");

  JsonPath get(String service, String path) {
    return look(service, path).then().statusCode(200).extract().jsonPath();
  }

  Response look(String service, String path) {
    return as().get(TheStack.url(service) + path);
  }

  /** Asks for something new to be made; expects that it is. */
  JsonPath make(String service, String path, Object body) {
    Response answer = send(service, path, body, null);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(
          user + ": POST " + path + " answered " + answer.statusCode() + " " + answer.asString());
    }
    return answer.jsonPath();
  }

  /** A command on a document, with the version it has now; expects that it succeeds. */
  JsonPath tell(String service, String document, String command, @Nullable Object body) {
    Response answer = tryTo(service, document, command, body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(
          user
              + ": POST "
              + document
              + "/"
              + command
              + " answered "
              + answer.statusCode()
              + " "
              + answer.asString());
    }
    return answer.jsonPath();
  }

  /** The same, whatever comes of it. */
  Response tryTo(String service, String document, String command, @Nullable Object body) {
    String version = look(service, document).getHeader("ETag");
    return send(service, document + "/" + command, body, version);
  }

  /**
   * One try of a command with a key of the caller's; the id, empty when there was no good answer.
   */
  String insist(String service, String path, Object body, String key) {
    try {
      Response answer =
          as().header("Idempotency-Key", key).body(body).post(TheStack.url(service) + path);
      return answer.statusCode() == 201 ? answer.jsonPath().getString("id") : "";
    } catch (Exception e) {
      if (e instanceof IOException) {
        return ""; // refused, reset: nobody there
      }
      throw e;
    }
  }

  private Response send(
      String service, String path, @Nullable Object body, @Nullable String version) {
    RequestSpecification request = as().header("Idempotency-Key", UUID.randomUUID());
    if (version != null) {
      request = request.header("If-Match", version);
    }
    return (body == null ? request : request.body(body)).post(TheStack.url(service) + path);
  }

  private RequestSpecification as() {
    return given()
        .auth()
        .oauth2(TOKENS.computeIfAbsent(user, Person::login))
        .contentType(ContentType.JSON);
  }

  private static String login(String user) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", "gendan-cli")
        .formParam("username", user)
        .formParam("password", "gendan-demo")
        .post(TheStack.url("keycloak") + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
