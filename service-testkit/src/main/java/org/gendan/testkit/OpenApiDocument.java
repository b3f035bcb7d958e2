package org.gendan.testkit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service under test says about its own interface. */
public final class OpenApiDocument {

  private OpenApiDocument() {}

  /**
   * The committed {@code docs/generated/openapi/<service>.yaml} is what the running service serves.
   *
   * @param service for example {@code order-service}
   */
  public static void assertFresh(String service) {
    CommittedFile.of("docs/generated/openapi/" + service + ".yaml").assertFresh(served("yaml"));
  }

  /** The served document. */
  public static JsonNode json() {
    try {
      return JsonMapper.builder().build().readTree(served("json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int managementPort() {
    return ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class);
  }

  private static String served(String format) {
    return given()
        .queryParam("format", format)
        .get("http://localhost:" + managementPort() + "/q/openapi")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
