package org.gendan.partner.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.partner.PartnerCalls.*;
import static org.gendan.testkit.Events.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DroppingBodiesIT {

  private static final String DOOR = "/partner/v1/events";
  private static final String FILES = "/partner/v1/files";
  private static final String ANSWERS = "/partner/v1/answers";
  private static final String HEAD = "客户单号,内外销,币种,产品编号,数量,单价,交期\n";

  private final String code = newCode();

  /** A day of another test may have come already. */
  @BeforeEach
  void dueToday() {
    TestDatabase.update(
        "update timers set due_at = now(), next_try_at = now() where kind like 'drop-%'");
  }

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

  @Test
  void filesAreDroppedInTimeWithPreviewsAndAnswersAndAreStillKnown() {
    String partner = registered(code);
    String taken = uploaded(order(code, 1), "?commit=true", 201);
    String forgotten = uploaded(order(code, 2), "", 201);
    with(code).get(ANSWERS).then().body("items.kind", contains("997"));
    move("P89D");
    try {
      String young = uploaded(HEAD + "PO-3,内销,CNY,CHAIR-1,1,1,2030-04-28\n", "", 201);
      move("P2D");
      eventually(() -> assertThat(files(partner)).isEqualTo(1));

      assertThat(
              count(
                  "partner_file_rows r join partner_files f on f.id = r.file_id"
                      + " where f.partner_id = ?::uuid",
                  partner))
          .isEqualTo(1);
      with(code).get(FILES + "/" + young + "/rows").then().body("total", equalTo(1));
    } finally {
      move("P-91D");
    }

    with(code).get(FILES + "/" + taken).then().body("state", equalTo("COMMITTED"));
    with(code).get(FILES + "/" + taken + "/rows").then().body("total", equalTo(0));
    with(code).get(FILES + "/" + forgotten).then().body("state", equalTo("DISCARDED"));
    with(code)
        .get(ANSWERS)
        .then()
        .body("items.seq", contains(2))
        .body("items[0].content", containsString("AK9*R*"));
    assertThat(uploaded(order(code, 1), "", 200)).isEqualTo(taken);
    assertThat(uploaded(order(code, 2), "", 201)).isNotEqualTo(forgotten);
  }

  private String uploaded(String file, String how, int status) {
    return with(code)
        .contentType("application/octet-stream")
        .body(file.getBytes(UTF_8))
        .post(FILES + how)
        .then()
        .statusCode(status)
        .extract()
        .path("id");
  }

  /** An order that the buyer counts. */
  private static String order(String code, int no) {
    return ("ISA*00*          *00*          *ZZ*%-15s*ZZ*US            "
            + " *300101*0930*U*00401*%09d*0*P*>~"
            + "GS*PO*%s*USGS*20300101*0930*%d*X*004010~ST*850*0003~BEG*00*SA*PO-%d**20300101~CUR*BY*USD~"
            + "DTM*002*20300428~PO1*1*5*EA*19.95**VN*CHAIR-1~CTT*1~SE*7*0003~GE*1*%d~IEA*1*%09d~")
        .formatted(code, no, code, no, no, no, no);
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

  private static long files(String partner) {
    return count("partner_files where content is not null and partner_id = ?::uuid", partner);
  }

  private static long count(String of, String partner) {
    return TestDatabase.rows("select count(*) from " + of, row -> row.getLong(1), partner)
        .getFirst();
  }
}
