package org.gendan.partner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.partner.PartnerCalls.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Reason;
import org.gendan.contracts.finance.FinancePartnerEvent.PartnerFinanceAnswered;
import org.gendan.contracts.logistics.LogisticsPartnerEvent.PartnerLogisticsAnswered;
import org.gendan.contracts.order.OrderEvent.OrderReplied;
import org.gendan.contracts.order.OrderEvent.OrderRequestDeclined;
import org.gendan.contracts.order.OrderEvent.OrderRequestMade;
import org.gendan.contracts.order.OrderEvent.PartnerOrderRecorded;
import org.gendan.contracts.order.OrderEvent.PromiseSet;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.contracts.partner.WorkshopSaid.PartnerGoodsSent;
import org.gendan.platform.access.Background;
import org.gendan.platform.sql.Sql;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IntakeIT {

  private static final String DOOR = "/partner/v1/events";

  @Inject Events events;
  @Inject Sql sql;

  private final String code = newCode();
  private final String no = "PO-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aSignedEventIsTakenToldAndKeptByteForByte() {
    registeredWithSecret(code);
    String body = event("e-1", no, "10");

    Response answer = signed(code, body).post(DOOR);

    answer.then().statusCode(202).body("items[0].outcome", equalTo("ACCEPTED"));
    assertThat(answer.header("RateLimit-Policy")).contains("q=600;w=60");
    String receipt = answer.path("items[0].receiptId");
    PartnerOrderPlaced fact =
        events.expect(
            PartnerOrderPlaced.class, told -> told.receiptId().toString().equals(receipt));
    assertThat(fact.conversation()).isEqualTo(code + "/" + no);
    assertThat(fact.customerCode()).isEqualTo("K-" + code);
    assertThat(
            TestDatabase.rows(
                "select convert_from(body, 'UTF8') from inbound_requests where id = ?::uuid",
                row -> row.getString(1),
                (String) answer.path("requestId")))
        .containsExactly(body);
  }

  @Test
  void aSignatureGrowsOldByRealTimeWhereverOurClockStands() {
    registeredWithSecret(code);
    admin().body(Map.of("advance", "PT2H")).put("/ops/clock").then().statusCode(200);
    try {
      signed(code, event("e-1", no, "10")).post(DOOR).then().statusCode(202);
    } finally {
      admin().body(Map.of("advance", "PT-2H")).put("/ops/clock").then().statusCode(200);
    }
  }

  @Test
  void theSameCallAgainGetsTheSameAnswerAndTheSameEventIsADuplicate() {
    registeredWithSecret(code);
    String body = event("e-1", no, "10");
    long now = Instant.now().getEpochSecond();

    Response first = signed(code, "msg-" + no, now, body).post(DOOR);
    Response again = signed(code, "msg-" + no, now, body).post(DOOR);
    Response other = signed(code, "other-" + no, now, body).post(DOOR);

    assertThat(again.asString()).isEqualTo(first.asString());
    other
        .then()
        .statusCode(202)
        .body("items[0].outcome", equalTo("DUPLICATE"))
        .body("items[0].receiptId", equalTo(first.path("items[0].receiptId")));
    assertThat(placed()).hasSize(1);
  }

  @Test
  void theSameIdWithOtherWordsIsAConflict() {
    registered(code);
    with(code)
        .contentType(STRUCTURED)
        .body(event("e-1", no, "10"))
        .post(DOOR)
        .then()
        .statusCode(202);

    with(code)
        .header("Accept-Language", "en")
        .contentType(STRUCTURED)
        .body(event("e-1", no, "11"))
        .post(DOOR)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("event/id-reused"))
        .body("detail", containsString("e-1"));
  }

  @Test
  void aKeyIsForOneBody() {
    registered(code);
    String key = UUID.randomUUID().toString();

    keyed(key, event("e-1", no, "10")).then().statusCode(202);
    keyed(key, event("e-2", no, "10"))
        .then()
        .statusCode(422)
        .body("code", equalTo("request/idempotency-key-reused"));
  }

  @Test
  void aBatchIsAnsweredItemByItem() {
    registered(code);
    String good = event("e-1", no, "10");
    String bad = event("e-2", no + "b", "-1");
    String foreign = event("e-3", no, "1").replace("order.placed", "receipt.posted");

    with(code)
        .contentType(BATCH)
        .body("[" + String.join(",", good, bad, foreign, good, "17") + "]")
        .post(DOOR)
        .then()
        .statusCode(202)
        .body(
            "items.outcome", contains("ACCEPTED", "REJECTED", "REJECTED", "DUPLICATE", "REJECTED"))
        .body("items[1].reasons[0].pointer", equalTo("/data/lines/0/quantity"))
        .body("items[1].reasons[0].zh", notNullValue())
        .body("items[1].reasons[0].en", notNullValue())
        .body("items[2].reasons[0].code", equalTo("event/type-not-allowed"));
    assertThat(placed()).hasSize(1);
  }

  @Test
  void binaryModeTakesItsAttributesFromTheHeaders() {
    registered(code);

    with(code)
        .header("ce-specversion", "1.0")
        .header("ce-id", "e-%E5%8D%95-1")
        .header("ce-source", "/erp")
        .header("ce-type", "order.placed")
        .contentType("application/json")
        .body(data(no, "10"))
        .post(DOOR)
        .then()
        .statusCode(202)
        .body("items[0].id", equalTo("e-单-1"));
  }

  @Test
  void aHundredOrdersAreOneCallAndMoreAreTooMany() {
    registered(code);

    batch(100).then().statusCode(202).body("items", hasSize(100));
    batch(101).then().statusCode(413).body("code", equalTo("event/batch-too-large"));
    assertThat(placed()).hasSize(100);
  }

  @Test
  void whoDoesNotProveToBeAPartnerIsRefused() {
    registeredWithSecret(code);
    String body = event("e-1", no, "10");
    long now = Instant.now().getEpochSecond();

    with(newCode()).contentType(STRUCTURED).body(body).post(DOOR).then().statusCode(403);
    signed(newCode(), body).post(DOOR).then().statusCode(401);
    signed(code, "m", now - 301, body)
        .post(DOOR)
        .then()
        .statusCode(401)
        .body("code", equalTo("partner/signature-out-of-time"));
    signed(code, "m", now, body)
        .body(event("e-1", no, "99"))
        .post(DOOR)
        .then()
        .statusCode(401)
        .body("code", equalTo("partner/signature-wrong"));
    assertThat(placed()).isEmpty();
  }

  @Test
  void aKeyThatWasRevokedOpensNothingAndAThirdOneIsTooMany() {
    String id = registeredWithSecret(code);
    String keyId = admin().get("/partners/" + id).path("keys[0].id");
    addKey(id, 1, "HMAC", SECRET).then().statusCode(200);
    addKey(id, 2, "HMAC", SECRET).then().statusCode(409);
    signed(code, event("e-1", no, "10")).post(DOOR).then().statusCode(202);

    for (String key : List.of(keyId, (String) admin().get("/partners/" + id).path("keys[1].id"))) {
      admin()
          .header("If-Match", admin().get("/partners/" + id).header("ETag"))
          .post("/partners/" + id + "/keys/" + key + "/revocation")
          .then()
          .statusCode(200);
    }
    signed(code, event("e-2", no, "10")).post(DOOR).then().statusCode(401);
  }

  @Test
  void secretsAreSealedInTheDatabaseAndNeverShown() {
    String id = registeredWithSecret(code);

    assertThat(admin().get("/partners/" + id).asString()).doesNotContain(SECRET.substring(6));
    byte[] kept =
        TestDatabase.rows(
                "select material from partner_keys where partner_id = ?::uuid",
                row -> row.getBytes(1),
                id)
            .getFirst();
    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("0123456789abcdef");
  }

  @Test
  void theCallThatIsOneTooManyIsToldWhenToComeBack() {
    admin().body(customer(code, 3)).post("/partners").then().statusCode(201);

    for (int i = 0; i < 3; i++) {
      keyed("k" + i, event("e-" + i, no + i, "1")).then().statusCode(202);
    }
    Response refused = keyed("k3", event("e-3", no, "1"));
    refused.then().statusCode(429).body("code", equalTo("partner/too-many-calls"));
    assertThat(refused.header("Retry-After")).isEqualTo("20");
    assertThat(refused.header("RateLimit")).contains("r=0");
  }

  @Test
  void theAllowanceIsOneWhicheverInstanceIsCalled() throws InterruptedException {
    UUID id =
        UUID.fromString(
            admin().body(customer(code, 6)).post("/partners").then().extract().path("id"));
    AllowanceTable other = new AllowanceTable(sql);

    assertThat(spent(other, id, 6)).hasValue(5);
    keyed("k0", event("e-0", no + 0, "1"))
        .then()
        .statusCode(202)
        .header("RateLimit", containsString("r=4"));
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      Callable<OptionalInt> call = () -> spent(other, id, 6);
      assertThat(callers.invokeAll(Collections.nCopies(20, call)))
          .extracting(Future::resultNow)
          .filteredOn(OptionalInt::isPresent)
          .hasSize(4);
    }
    keyed("k1", event("e-1", no + 1, "1")).then().statusCode(429);
  }

  private static OptionalInt spent(AllowanceTable instance, UUID partner, int perMinute) {
    return Background.call(() -> instance.spend(partner, perMinute));
  }

  @Test
  void theyCallOurProductsByTheirOwnCodes() {
    String id = registered(code);
    admin()
        .header("If-Match", "\"0\"")
        .body(Map.of("products", List.of(Map.of("theirs", "CHAIR-1", "ours", "DT-OAK"))))
        .put("/partners/" + id + "/products")
        .then()
        .statusCode(200);

    keyed("k", event("e-1", no, "1")).then().statusCode(202);

    assertThat(placed().getFirst().lines().getFirst().productCode()).isEqualTo("DT-OAK");
  }

  @Test
  void whatBecameOfAnOrderCanBeAskedAndIsNobodyElses() {
    registered(code);
    String other = newCode();
    registered(other);
    UUID receipt = accepted(no);
    UUID refused = accepted(no + "x");
    UUID order = UUID.randomUUID();
    with(code).get("/partner/v1/orders/" + no).then().body("state", equalTo("ACCEPTED"));

    events.tell(
        new PartnerOrderRecorded(order, "SO2603-000001", receipt, code, no),
        new PromiseSet(order, UUID.randomUUID(), 1, LocalDate.of(2030, 5, 1), null, "review"),
        new OrderReplied(order, 1, "API", Instant.now(), 12),
        new PartnerOrderRefused(
            refused,
            code + "/" + no + "x",
            List.of(new Reason("/lines/0/productCode", "order/unknown-product", "没有", "none"))));

    Events.eventually(
        () ->
            with(code)
                .get("/partner/v1/orders/" + no)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLIED"))
                .body("orderNo", equalTo("SO2603-000001"))
                .body("promisedDate", equalTo("2030-05-01")));
    Events.eventually(
        () ->
            with(code)
                .get("/partner/v1/orders/" + no + "x")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reasons[0].pointer", equalTo("/data/lines/0/productCode")));
    Response news = with(code).get("/partner/v1/events");
    assertThat(news.<List<String>>path("items.type"))
        .containsExactlyInAnyOrder("order.recorded", "order.replied", "order.refused");
    assertThat(news.<Integer>path("next")).isEqualTo(3);
    with(code).queryParam("after", 3).get("/partner/v1/events").then().body("items", hasSize(0));
    with(other).get("/partner/v1/orders/" + no).then().statusCode(404);
    with(other).get("/partner/v1/events").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void whatAnotherServiceAnswersIsHeardAndAPersonsWordComesAfter() {
    registered(code);
    UUID change =
        said("c-1", "order.change-requested", "{\"externalNo\": \"%s\", \"text\": \"8\"}");
    UUID signed =
        said(
            "s-1",
            "receipt.acknowledged",
            "{\"shipmentNo\": \"%s\", \"signedOn\": \"2030-05-01\"}");
    UUID slip =
        said(
            "p-1",
            "payment.slip-sent",
            "{\"orderNo\": \"%s\", \"amount\": 1, \"currency\": \"CNY\", \"bankAccount\": \"A\","
                + " \"bankReference\": \"R\", \"valueDate\": \"2030-05-01\"}");
    UUID order = UUID.randomUUID();
    String talk = code + "/" + no;

    events.tell(
        new OrderRequestMade(order, change, code, "CHANGE", "8", null),
        new OrderRequestDeclined(order, change, "CHANGE", "已裁切"),
        new PartnerLogisticsAnswered(
            signed,
            talk,
            Outcome.REFUSED,
            List.of(new Reason("/signedOn", "shipment/date-out-of-range", "日期", "date"))),
        new PartnerFinanceAnswered(slip, talk, Outcome.PROPOSED, List.of()),
        new PartnerFinanceAnswered(slip, talk, Outcome.APPLIED, List.of()),
        new PartnerFinanceAnswered(slip, talk, Outcome.APPLIED, List.of()),
        new PartnerFinanceAnswered(
            slip, talk, Outcome.REFUSED, List.of(new Reason("", "receipt/reversed", "冲销", "gone"))),
        new PartnerFinanceAnswered(slip, talk, Outcome.APPLIED, List.of()));

    Events.eventually(() -> with(code).get("/partner/v1/events").then().body("items", hasSize(6)));
    Response news = with(code).get("/partner/v1/events");
    assertThat(
            news.<List<String>>path(
                "items.findAll { it.data.receiptId == '%s' }.type".formatted(change)))
        .containsExactly("event.proposed", "event.refused");
    assertThat(
            news.<String>path(
                "items.find { it.type == 'event.refused' && it.data.receiptId == '%s' }.data.reasons[0].pointer"
                    .formatted(signed)))
        .isEqualTo("/data/signedOn");
    assertThat(
            news.<String>path("items.find { it.data.receiptId == '%s' }.data.type".formatted(slip)))
        .isEqualTo("payment.slip-sent");
    assertThat(
            news.<List<String>>path(
                "items.findAll { it.data.receiptId == '%s' }.type".formatted(slip)))
        .as("confirmed by a person, later undone by two")
        .containsExactly("event.proposed", "event.applied", "event.refused");
  }

  @Test
  void aPartnerIsAllowedWhatItsKindCanSayAndNothingElse() {
    for (String type : List.of("receipt.posted", "sample.decided", "no.such")) {
      Map<String, Object> form = new java.util.HashMap<>(customer(code, 60));
      form.put("types", List.of("order.placed", type));
      admin()
          .body(form)
          .post("/partners")
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/types/1"));
    }
    Map<String, Object> workshop = new java.util.HashMap<>(customer(code, 60));
    workshop.putAll(Map.of("kind", "WORKSHOP", "partyCode", "W-1", "types", List.of("goods.sent")));
    admin().body(workshop).post("/partners").then().statusCode(201);

    UUID receipt =
        said(
            "g-1",
            "goods.sent",
            "{\"subcontractNo\": \"%s\", \"quantity\": 3, \"deliveryNote\": \"D\"}");

    PartnerGoodsSent fact =
        events.expect(PartnerGoodsSent.class, told -> told.receiptId().equals(receipt));
    assertThat(fact.workshop()).isEqualTo("W-1");
  }

  private UUID said(String eventId, String type, String data) {
    String body =
        """
        {"specversion": "1.0", "id": "%s", "source": "/erp", "type": "%s", "data": %s}"""
            .formatted(eventId, type, data.formatted(no));
    return UUID.fromString(
        keyed("key-" + eventId + no, body)
            .then()
            .statusCode(202)
            .extract()
            .path("items[0].receiptId"));
  }

  private UUID accepted(String externalNo) {
    return UUID.fromString(
        keyed("key-" + externalNo, event("e-" + externalNo, externalNo, "10"))
            .then()
            .statusCode(202)
            .extract()
            .path("items[0].receiptId"));
  }

  private Response keyed(String key, String body) {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(token(code))
        .header("Idempotency-Key", key)
        .contentType(STRUCTURED)
        .body(body)
        .post(DOOR);
  }

  private Response batch(int size) {
    String all =
        IntStream.range(0, size)
            .mapToObj(i -> event("b-" + size + "-" + i, no + "-" + size + "-" + i, "1"))
            .collect(Collectors.joining(",", "[", "]"));
    return with(code).contentType(BATCH).body(all).post(DOOR);
  }

  private List<PartnerOrderPlaced> placed() {
    Events.eventually(
        () -> assertThat(TestDatabase.rows("select 1 from outbox", row -> 1)).isEmpty());
    return events.told(PartnerOrderPlaced.class).stream()
        .filter(fact -> fact.partner().equals(code))
        .toList();
  }
}
