package org.gendan.partner;

import static org.gendan.partner.PartnerCalls.*;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.access.AccessCheck;
import org.gendan.testkit.access.ForgedTokens;
import org.gendan.testkit.access.SideDoors;
import org.gendan.testkit.input.BadInput;
import org.junit.jupiter.api.Test;

/** Who may do what here, as the matrix decides it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessIT {

  @Test
  void everyRoleMayDoWhatTheMatrixSays() {
    Map<String, Object> form = new HashMap<>(customer(newCode(), 60_000));
    form.put("tokenClient", "the-partner-system");
    String id = admin().body(form).post("/partners").then().statusCode(201).extract().path("id");
    String request =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(org.gendan.testkit.Tokens.of("the-partner-system", "partner-system"))
            .header("Idempotency-Key", "access")
            .contentType(STRUCTURED)
            .body(event("e-1", "PO-ACCESS", "1"))
            .post("/partner/v1/events")
            .then()
            .statusCode(202)
            .extract()
            .path("requestId");

    String subscription =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(org.gendan.testkit.Tokens.of("the-partner-system", "partner-system"))
            .header("Idempotency-Key", "subscription")
            .contentType("application/json")
            .body(
                Map.of(
                    "url",
                    "http://127.0.0.1:1/hook",
                    "types",
                    List.of("*"),
                    "secret",
                    SECRET,
                    "responsible",
                    "Li"))
            .post("/partner/v1/subscriptions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    addKey(id, 0, "HMAC", SECRET).then().statusCode(200);
    String key = admin().get("/partners/" + id).then().extract().path("keys[0].id");

    String file = file(id, "PO-OURS");
    String other = registered(newCode());
    String theirs = file(other, "PO-THEIRS");
    String own =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(org.gendan.testkit.Tokens.of("the-partner-system", "partner-system"))
            .contentType("application/octet-stream")
            .body(orders("PO-OWN"))
            .post("/partner/v1/files")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    new AccessCheck("partner")
        .scope("customers", partyCode(id), partyCode(other))
        .knowing("/partners/{id}", id, id)
        .knowing("/partners/{id}/keys/{keyId}", key, key)
        .knowing("/partners/{partnerId}", id, other)
        .knowing("/partners/{partnerId}/files/{id}", file, theirs)
        .knowing("/partner/v1/files/{id}", own, own)
        .knowing("/partners/{partnerId}/subscriptions/{id}", subscription, subscription)
        .knowing("/partners/inbound-events/{requestId}", request, request)
        .knowing("/partners/inbound-events/{requestId}/{item}", "0", "0")
        .knowing("/partner/v1/subscriptions/{id}", subscription, subscription)
        .knowing("/partner/v1/orders/{externalNo}", "PO-ACCESS", "PO-ACCESS")
        .saying(
            "PUT /partners/{id}",
            Map.of(
                "name",
                "宜居",
                "types",
                List.of("order.placed"),
                "callsPerMinute",
                10,
                "suspended",
                false))
        .saying("PUT /partners/{id}/products", Map.of("products", List.of()))
        .assertKept();
  }

  private static String partyCode(String id) {
    return admin().get("/partners/" + id).path("partyCode");
  }

  private static String file(String partner, String no) {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(org.gendan.testkit.Tokens.of("clerk", "customer-service"))
        .contentType("application/octet-stream")
        .body(orders(no))
        .post("/partners/" + partner + "/files")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static byte[] orders(String no) {
    return ("PO,item,qty,price,due date\n" + no + ",A,1,1,2030-04-28\n")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void badInputIsRefusedAndLeavesNothing() {
    Map<String, Object> caller = new HashMap<>(customer(newCode(), 60_000));
    caller.put("tokenClient", "bad-input");
    // Who calls has every role: as a partner's system it sees no other partner, whatever else it
    // is.
    String id = admin().body(caller).post("/partners").then().statusCode(201).extract().path("id");

    new BadInput()
        .knowing("/partners/{id}", id)
        .knowing("/partners/{partnerId}", id)
        .assertRefused();
  }

  @Test
  void forgedTokensOpenNothing() {
    new ForgedTokens("partner-service").assertRefused();
  }

  @Test
  void sideDoorsAreShut() {
    new SideDoors().assertShut();
  }
}
