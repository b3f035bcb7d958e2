package org.gendan.finance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators do about records that could not be applied or read. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ParkedAndPoisonIT {

  private static final String CONSUMER = "finance.credit";
  private static final String TOPIC = EventTypes.of(ReviewRequested.class).topic();

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void customerIsKnown() {
    desk = new FinanceDesk(events);
    events.tell(desk.registered(FinanceDesk.thirtySeventy()));
  }

  @Test
  void aParkedKeyIsTriedAgainAtOnce() {
    long record = parked(CONSUMER, review(1), "1 hour");

    decide("/ops/inbox/parked/" + record + "/retry", Map.of("reason", "fixed")).statusCode(204);

    assertThat(answer(1).state()).isEqualTo("OK");
    Events.eventually(() -> assertThat(waiting()).isEmpty());
    assertThat(audited("ParkedRecord", Long.toString(record)))
        .containsExactly("root: fixed (" + desk.orderId + ")");
  }

  @Test
  void aSkippedRecordHasNoEffectAndLetsTheNextOnePass() {
    ReviewRequested first = review(1);
    Envelope envelope = events.envelope(first);
    long record = parked(CONSUMER, first, envelope, "1 hour");
    long second = parked(CONSUMER, review(2), "0");
    as("root", "admin")
        .get("/ops/inbox/parked?size=200")
        .then()
        .statusCode(200)
        .body("items.find { it.record == " + record + " }.waiting", equalTo(2));
    refused("/ops/inbox/parked/" + second + "/skip", 404, "inbox/record-not-found");

    decide("/ops/inbox/parked/" + record + "/skip", Map.of("reason", "double")).statusCode(204);

    answer(2);
    events.tellAgain(first, envelope);
    events.tell(review(3));
    answer(3);
    assertThat(events.told(CreditAssessed.class))
        .filteredOn(fact -> fact.orderId().equals(desk.orderId))
        .extracting(CreditAssessed::round)
        .containsExactly(2, 3);
    assertThat(audited("ParkedRecord", Long.toString(record)))
        .containsExactly("root: double (" + desk.orderId + ")");
  }

  @Test
  void aParkedRecordOfNobodyCannotBeTriedButSkipped() {
    long record = parked("finance.gone", review(1), "1 hour");

    refused("/ops/inbox/parked/" + record + "/retry", 409, "inbox/no-consumer");
    decide("/ops/inbox/parked/" + record + "/skip", Map.of("reason", "gone")).statusCode(204);
    refused("/ops/inbox/parked/" + record + "/skip", 404, "inbox/record-not-found");
  }

  @Test
  void aRecordWaitsForWhatIsMissingAndIsThenAppliedByItself() {
    ReviewRequested first = review(1);
    Envelope missing = events.envelope(first);
    events.tell(review(2), review(3));
    Events.eventually(() -> assertThat(waiting(CONSUMER)).hasSize(2));
    parkedView()
        .body(mine("failure"), hasItem("Waits for version 1; this is 2"))
        .body(mine("waiting"), hasItem(2));

    events.tellAgain(first, missing);

    answer(3);
    assertThat(answers()).containsExactly(1, 2, 3);
    Events.eventually(() -> assertThat(waiting()).isEmpty());
  }

  @Test
  void whatIsMissingForGoodIsGivenUpForAReason() {
    ReviewRequested first = review(1);
    Envelope lost = events.envelope(first);
    events.tell(review(2));
    Events.eventually(() -> assertThat(waiting(CONSUMER)).hasSize(1));
    int record = parkedView().extract().path(mine("record") + "[0]");

    decide("/ops/inbox/parked/" + record + "/proceed", Map.of("reason", "lost")).statusCode(204);

    answer(2);
    assertThat(audited("ParkedRecord", Integer.toString(record)))
        .containsExactly("root: lost (" + desk.orderId + ")");
    events.tellAgain(first, lost);
    Events.eventually(
        () -> assertThat(poisonView().getList(mine("failure"), String.class)).hasSize(1));
    assertThat(poisonView().getList(mine("failure"), String.class))
        .containsExactly("Version 1 has been, or was given up; next is 3");
    decide(place() + "/retry", Map.of("reason", "found")).statusCode(204);
    answer(1);
    assertThat(answers()).containsExactly(2, 1);
    Events.eventually(() -> assertThat(waiting()).isEmpty());
  }

  @Test
  void aPoisonRecordIsAppliedOnceItsBodyIsRepaired() {
    String place = poison("{\"orderId\": \"?\"}");

    refused(place + "/retry", 422, "inbox/still-unreadable");
    String repaired = new String(EventJson.write(review(1)), UTF_8);
    decide(place + "/retry", Map.of("reason", "mended", "body", repaired)).statusCode(204);

    assertThat(answer(1).state()).isEqualTo("OK");
    assertThat(audited("PoisonRecord", auditId(place)))
        .hasSize(1)
        .allMatch(row -> row.startsWith("root: mended"));
    refused(place + "/retry", 404, "inbox/record-not-found");
  }

  @Test
  void aPoisonRecordIsDismissedForAReason() {
    String place = poison("nonsense\0");

    decide(place + "/dismiss", Map.of("reason", " ")).statusCode(400);
    decide(place + "/dismiss", Map.of("reason", "noise")).statusCode(204);

    assertThat(audited("PoisonRecord", auditId(place)))
        .containsExactly("root: noise (" + desk.orderId + ")");
    refused(place + "/dismiss", 404, "inbox/record-not-found");
  }

  @Test
  void onlyAdministratorsDecide() {
    as("wu", Roles.FINANCE).get("/ops/inbox/parked").then().statusCode(403);
    as("wu", Roles.FINANCE)
        .body(Map.of("reason", "x"))
        .post("/ops/inbox/parked/1/skip")
        .then()
        .statusCode(403);
  }

  private ReviewRequested review(int round) {
    return new ReviewRequested(
        desk.orderId,
        desk.orderNo,
        desk.customerId,
        round,
        FinanceDesk.money("1000"),
        List.of(),
        Instant.now());
  }

  private CreditAssessed answer(int round) {
    return events.expect(
        CreditAssessed.class, fact -> fact.orderId().equals(desk.orderId) && fact.round() == round);
  }

  private long parked(String consumer, ReviewRequested fact, String pause) {
    return parked(consumer, fact, events.envelope(fact), pause);
  }

  private long parked(String consumer, ReviewRequested fact, Envelope envelope, String pause) {
    Headers headers = EventHeaders.write(envelope);
    TestDatabase.update(
        """
        insert into inbox_parked (consumer, key, topic, partition, record_offset, headers, payload, reason, next_attempt_at)
        values (?, ?, ?, 0, 0, ?::jsonb, ?, 'broken', clock_timestamp() + ?::interval)""",
        consumer,
        fact.key(),
        TOPIC,
        new String(EventJson.write(EventHeaders.asMap(headers)), UTF_8),
        EventJson.write(fact),
        pause);
    return TestDatabase.rows(
            "select max(seq) from inbox_parked where consumer = ? and key = ?",
            row -> row.getLong(1),
            consumer,
            fact.key())
        .getFirst();
  }

  private List<String> waiting() {
    return TestDatabase.rows(
        "select key from inbox_parked where key = ?",
        row -> row.getString(1),
        desk.orderId.toString());
  }

  private List<String> waiting(String consumer) {
    return TestDatabase.rows(
        "select key from inbox_parked where consumer = ? and key = ?",
        row -> row.getString(1),
        consumer,
        desk.orderId.toString());
  }

  private List<Integer> answers() {
    return events.told(CreditAssessed.class).stream()
        .filter(fact -> fact.orderId().equals(desk.orderId))
        .map(CreditAssessed::round)
        .toList();
  }

  private String mine(String field) {
    return "items.findAll { it.key == '%s' && it.consumer == '%s' }.%s"
        .formatted(desk.orderId, CONSUMER, field);
  }

  private static ValidatableResponse parkedView() {
    return as("root", "admin").get("/ops/inbox/parked?size=200").then().statusCode(200);
  }

  private static JsonPath poisonView() {
    return as("root", "admin").get("/ops/inbox/poison?size=200").jsonPath();
  }

  /** Where the operator finds the poison record of this test. */
  private String place() {
    JsonPath records = poisonView();
    return "/ops/inbox/poison/%s/%s/%s/%s"
        .formatted(
            CONSUMER,
            records.getString(mine("topic") + "[0]"),
            records.getString(mine("partition") + "[0]"),
            records.getString(mine("offset") + "[0]"));
  }

  /** Puts a body on the topic that is no fact; returns where the operator finds it. */
  private String poison(String body) {
    events.send(
        new ProducerRecord<>(
            TOPIC,
            null,
            desk.orderId.toString(),
            body.getBytes(UTF_8),
            EventHeaders.write(events.envelope(review(1), body.getBytes(UTF_8)))));
    Events.eventually(() -> assertThat(poisonView().getList(mine("key"), String.class)).hasSize(1));
    return place();
  }

  private static String auditId(String place) {
    return place.replace("/ops/inbox/poison/", "").replaceFirst("/(\\d+)$", "@$1");
  }

  private static ValidatableResponse decide(String path, Map<String, String> decision) {
    return as("root", "admin").body(decision).post(path).then();
  }

  private static void refused(String path, int status, String code) {
    decide(path, Map.of("reason", "try")).statusCode(status).body("code", equalTo(code));
  }

  /** Who, why and which key, of every decision about a record. */
  private static List<String> audited(String kind, String id) {
    return TestDatabase.rows(
        "select actor || ': ' || reason || ' (' || (changes ->> 'key') || ')' from audit"
            + " where entity = ? and entity_id = ?",
        row -> row.getString(1),
        kind,
        id);
  }
}
