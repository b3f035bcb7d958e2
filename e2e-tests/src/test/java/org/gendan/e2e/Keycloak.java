package org.gendan.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;

/** What an administrator of Keycloak does to people. */
final class Keycloak {

  private Keycloak() {}

  static void signOut(String userId) {
    admin().post(users(userId) + "/logout").then().statusCode(204);
  }

  static void enable(String userId, boolean enabled) {
    Map<String, Object> user = admin().get(users(userId)).jsonPath().getMap("");
    user.put("enabled", enabled);
    admin().body(user).put(users(userId)).then().statusCode(204);
  }

  private static String users(String userId) {
    return TheStack.url("keycloak").replace("/realms/", "/admin/realms/") + "/users/" + userId;
  }

  private static RequestSpecification admin() {
    String token =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", password())
            .post(
                TheStack.url("keycloak").replaceAll("/realms/.*", "/realms/master")
                    + "/protocol/openid-connect/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static String password() {
    Properties passwords = new Properties();
    try (Reader file =
        Files.newBufferedReader(TheStack.home().postgres().resolve("passwords.properties"))) {
      passwords.load(file);
      return passwords.getProperty("keycloak_admin");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
