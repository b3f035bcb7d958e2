package org.gendan.partner.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.partner.PartnerCalls.*;
import static org.gendan.testkit.Events.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DroppingBodiesIT {

  private static final String DOOR = "/partner/v1/events";

  private final String code = newCode();

  @Test
  void bodiesAreDroppedInTimeAndWhatCameBeforeIsStillKnown() {
    String partner = registeredWithSecret(code);
    String rejected = event("e-2", "PO-2", "0");
    long now = Instant.now().getEpochSecond();
    String request =
        signed(code, "m-" + code, now, rejected).post(DOOR).then().extract().path("requestId");
    String event = event("e-1", "PO-1", "1");
    String receipt = signed(code, event).post(DOOR).path("items[0].receiptId");
    delivered(partner);
    move("P89D");
    try {
      signed(code, event("e-3", "PO-3", "1")).post(DOOR).then().statusCode(202);
      move("P2D");
      eventually(() -> assertThat(bodies(partner)).isEqualTo(1));
    } finally {
      move("P-91D");
    }

    assertThat(count("webhook_deliveries where partner_id = ?::uuid", partner)).isZero();
    admin()
        .get("/partners/inbound-events/" + request + "/0")
        .then()
        .statusCode(200)
        .body("event", nullValue())
        .body("told.state", equalTo("REJECTED"));
    admin()
        .post("/partners/inbound-events/" + request + "/0/replay")
        .then()
        .statusCode(409)
        .body("code", equalTo("inbound/body-dropped"));
    signed(code, event)
        .post(DOOR)
        .then()
        .body("items[0].outcome", equalTo("DUPLICATE"))
        .body("items[0].receiptId", equalTo(receipt));
    signed(code, "m-" + code, now, rejected).post(DOOR).then().body("requestId", equalTo(request));
    signed(code, "m-" + code, now, event("e-4", "PO-4", "1")).post(DOOR).then().statusCode(422);
  }

  /** A webhook that arrived, as its log has it. */
  private static void delivered(String partner) {
    String id = UUID.randomUUID().toString();
    TestDatabase.update(
        "insert into partner_news (partner_id, seq, id, type, document_no, data, at)"
            + " values (?::uuid, 1, gen_random_uuid(), 'order.recorded', 'PO-0', '{}', now())",
        partner);
    TestDatabase.update(
        "insert into webhook_subscriptions (id, partner_id, url, types, secret, responsible,"
            + " subscribed_at, ended_at, version) values (?::uuid, ?::uuid, 'https://example.com',"
            + " '{*}', '', 'Li', now(), now(), 0)",
        id,
        partner);
    TestDatabase.update(
        "insert into webhook_deliveries (subscription_id, partner_id, seq, document_no, state,"
            + " next_attempt_at, delivered_at) values (?::uuid, ?::uuid, 1, 'PO-0', 'DELIVERED',"
            + " now(), now())",
        id,
        partner);
  }

  private static void move(String by) {
    admin().body(Map.of("advance", by)).put("/ops/clock").then().statusCode(200);
  }

  private static long bodies(String partner) {
    return count("inbound_requests where body is not null and partner_id = ?::uuid", partner);
  }

  private static long count(String of, String partner) {
    return TestDatabase.rows("select count(*) from " + of, row -> row.getLong(1), partner)
        .getFirst();
  }
}
