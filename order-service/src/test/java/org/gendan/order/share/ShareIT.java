package org.gendan.order.share;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.AnswersAsDescribed;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ShareIT {

  @Inject Events events;
  private OrderDesk desk;
  private UUID order;

  @BeforeEach
  void confirmOrder() {
    desk = new OrderDesk(events).open();
    order = desk.confirmed(false);
  }

  @Test
  void whoeverHasTheLinkSeesTheOrderAndNothingElse() {
    Response shown = open(token(share()));

    shown
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("customerName", equalTo("华美家具"))
        .body("status", equalTo("CONFIRMED"))
        .body("lines[0].product", equalTo("餐椅"))
        .body("lines[0].promised", notNullValue())
        .body("contactName", equalTo("陈璐"));
    assertThat(shown.asString()).doesNotContain("1995", "199.5", "merchandiser", order.toString());
  }

  @Test
  void aLinkThatWasTakenBackTellsWhomToAsk() {
    JsonPath link = share();
    revoke(link.getString("id")).then().statusCode(200).body("open", equalTo(false));

    open(token(link))
        .then()
        .statusCode(410)
        .body("contactPhone", equalTo("0571-8800"))
        .body("revoked", equalTo(true));
    revoke(link.getString("id")).then().statusCode(409);
  }

  @Test
  void whatIsNoLinkOpensNothing() {
    open("A".repeat(43)).then().statusCode(404);
    open("x").then().statusCode(404);
    open(share().getString("id")).then().statusCode(404);
  }

  @Test
  void theAddressIsToldOnlyOnce() {
    String token = token(share());

    Response list = as("li", "merchandiser").get("/orders/" + order + "/shares");

    list.then().statusCode(200).body("size()", equalTo(1)).body("[0].open", equalTo(true));
    assertThat(list.asString()).doesNotContain(token);
  }

  @Test
  void aLinkOpensForHalfAYearAtMost() {
    as("li", "merchandiser")
        .body(Map.of("days", 181, "contactName", "陈璐", "contactPhone", "0571-8800"))
        .post("/orders/" + order + "/shares")
        .then()
        .statusCode(422);
  }

  private JsonPath share() {
    return as("li", "merchandiser")
        .body(Map.of("days", 30, "contactName", "陈璐", "contactPhone", "0571-8800"))
        .post("/orders/" + order + "/shares")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private Response revoke(String share) {
    return as("li", "merchandiser").post("/orders/" + order + "/shares/" + share + "/revocation");
  }

  private static String token(JsonPath link) {
    return link.getString("path").substring("/t/".length());
  }

  /** A route of its own, for the gateway alone: no interface describes it. */
  private static Response open(String token) {
    return given().noFiltersOfType(AnswersAsDescribed.class).get("/shared/" + token);
  }
}
