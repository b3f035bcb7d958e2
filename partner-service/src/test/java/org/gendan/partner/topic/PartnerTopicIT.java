package org.gendan.partner.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.partner.PartnerCalls.*;
import static org.gendan.testkit.Events.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.platform.inbox.ForeignRecords;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners write to the topic of their family, with a real broker. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartnerTopicIT {

  private static final String CUSTOMERS = "partner.in.customers.v1";
  private static final Map<String, String> STRUCTURED_MODE =
      Map.of("content-type", "application/cloudevents+json; charset=UTF-8");

  @Inject Events events;
  @Inject ForeignRecords records;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap = "";

  private final String code = newCode();
  private final String no = "PO-" + UUID.randomUUID().toString().substring(0, 8);
  private String partner = "";

  @BeforeEach
  void aPartnerIsThere() {
    partner = registeredWithSecret(code);
  }

  @Test
  void aStructuredEventIsTakenOnceWhicheverWayItComes() {
    String event = event("e-1", no, "10");

    String first = write(event);
    PartnerOrderPlaced told = events.expect(PartnerOrderPlaced.class, this::isOurs);
    writeAgain(first, event);
    write(event);
    signed(code, event)
        .post("/partner/v1/events")
        .then()
        .statusCode(202)
        .body("items[0].outcome", equalTo("DUPLICATE"))
        .body("items[0].receiptId", equalTo(told.receiptId().toString()));

    inbound(3).body("state", containsInAnyOrder("DUPLICATE", "DUPLICATE", "ACCEPTED"));
    assertThat(placed()).hasSize(1);
    assertThat(told.customerCode()).isEqualTo("K-" + code);
  }

  @Test
  void aBinaryEventIsTakenAndWhatCameByHttpIsADuplicateHere() {
    signed(code, event("e-1", no, "10")).post("/partner/v1/events").then().statusCode(202);

    binary("e-1", no);
    binary("e-2", no + "b");

    inbound(3).body("state", containsInAnyOrder("ACCEPTED", "DUPLICATE", "ACCEPTED"));
    assertThat(placed()).hasSize(1);
    events.expect(PartnerOrderPlaced.class, one -> one.externalNo().equals(no + "b"));
  }

  @Test
  void whatIsWrittenOfOneDocumentIsToldInItsOrder() {
    List<String> quantities = List.of("1", "2", "3", "4", "5", "6", "7", "8");
    for (String quantity : quantities) {
      write(event("e-" + quantity, no, quantity));
    }

    inbound(quantities.size());
    eventually(() -> assertThat(placed()).hasSize(quantities.size()));
    assertThat(
            TestDatabase.rows(
                "select convert_from(payload, 'UTF8')::jsonb #>> '{lines,0,quantity}' from"
                    + " published_events where aggregateid = ? order by aggregate_version",
                row -> row.getString(1),
                code + "/" + no))
        .containsExactlyElementsOf(quantities);
  }

  @Test
  void whatIsNobodysIsPoisonWithItsReasonAndHoldsNothingUp() {
    byte[] body = event("e-1", no, "10").getBytes(UTF_8);
    long now = Instant.now().getEpochSecond();
    Map<String, String> good = writtenBy(code, "good-" + no, body);
    Map<String, String> old = writtenBy(code, "old-" + no, now - 3_600, body);
    Map<String, String> other = writtenBy(code, "other-" + no, "{}".getBytes(UTF_8));

    send("none", body, Map.of());
    send("unsigned", body, Map.of("x-partner-id", code, "webhook-id", "m-1"));
    send("unknown", body, with(good, "x-partner-id", newCode()));
    send("nameless", body, with(good, "x-partner-id", ""));
    send("old", body, old);
    send("wrong", body, other);
    send("header", body, with(good, "ce_type", "order.placed\u0000"));
    send("tombstone", null, good);
    write(event("e-2", no + "b", "1"));

    inbound(1).body("state", contains("ACCEPTED"));
    assertThat(poison())
        .containsExactly(
            "header letter/header-malformed",
            "nameless partner/no-name",
            "none partner/signature-incomplete",
            "old partner/signature-out-of-time",
            "tombstone letter/empty",
            "unknown partner/signature-wrong",
            "unsigned partner/signature-incomplete",
            "wrong partner/signature-wrong");
    assertThat(placed()).isEmpty();
  }

  @Test
  void anotherPartnersSignatureOpensNothing() {
    String other = newCode();
    String id = registered(other);
    addKey(id, 0, "HMAC", "whsec_" + "QUJD".repeat(8)).then().statusCode(200);
    byte[] body = event("e-1", no, "10").getBytes(UTF_8);

    send("tenant", body, writtenBy(other, "m-" + no, body));
    suspend();
    send("suspended", body, writtenBy(code, "m-" + no, body));

    eventually(
        () ->
            assertThat(poison())
                .containsExactly("suspended partner/suspended", "tenant partner/signature-wrong"));
    assertThat(placed()).isEmpty();
  }

  @Test
  void whatIsAPartnersAndCannotBeTakenStandsAmongWhatCameInAndIsNews() {
    write("{\"specversion\": ");
    write(event("e-1", no, "0"));
    write(event("e-2", no, "1").replace("order.placed", "goods.sent"));
    byte[] body = event("e-3", no, "1").getBytes(UTF_8);
    Map<String, String> signed = writtenBy(code, "m-" + no, body);
    send(CUSTOMERS, no, body, with(signed, "content-type", "text/plain"));
    byte[] lost = event("e-4", no, "1").getBytes(UTF_8);
    send("partner.in.banks.v1", no, lost, structured(writtenBy(code, "lost-" + no, lost)));
    write(event("e-5", no, "1"));

    ValidatableResponse all = inbound(6);
    events.expect(PartnerOrderPlaced.class, this::isOurs);
    assertThat(all.extract().<List<String>>path("state").stream().filter("REJECTED"::equals))
        .hasSize(5);
    assertThat(
            all.extract().<List<List<String>>>path("reasons.code").stream().flatMap(List::stream))
        .containsExactlyInAnyOrder(
            "json/malformed",
            "validation/decimal-min",
            "event/type-not-allowed",
            "event/media-type",
            "letter/wrong-topic");
    String unreadable = request("json/malformed");
    admin()
        .get("/partners/inbound-events/" + unreadable + "/0")
        .then()
        .statusCode(200)
        .body("event", equalTo("{\"specversion\": "));
    org.gendan.partner.PartnerCalls.with(code)
        .get("/partner/v1/events")
        .then()
        .body("items.findAll { it.type == 'event.rejected' }.size()", equalTo(5));
    assertThat(placed()).hasSize(1);
  }

  @Test
  void theSameRecordReadAgainIsTakenAndToldOfOnce() {
    byte[] bad = event("e-1", no, "0").getBytes(UTF_8);
    Map<String, String> headers = structured(writtenBy(code, "m-" + no, bad));
    send(CUSTOMERS, no, bad, headers);
    inbound(1);
    send(CUSTOMERS, no, bad, headers);
    byte[] other = event("e-2", no, "1").getBytes(UTF_8);
    send(CUSTOMERS, no, other, structured(writtenBy(code, "m-" + no, other)));
    write(event("e-3", no, "1"));

    inbound(2);
    assertThat(news()).containsExactly("event.rejected");
    assertThat(poison()).containsExactly(no + " request/idempotency-key-reused");
  }

  @Test
  void whatUnpacksToMoreThanARecordMayHaveIsRefusedByTheBroker() {
    byte[] bomb = new byte[3_000_000];

    assertThatThrownBy(() -> sendPacked(bomb))
        .hasRootCauseInstanceOf(RecordTooLargeException.class);
  }

  @Test
  void oneThatFailsByItselfSpoilsNoOtherOfItsPoll() {
    TopicPartition place = new TopicPartition(no, 0);
    List<ConsumerRecord<String, byte[]>> poll =
        LongStream.range(0, 5)
            .mapToObj(at -> new ConsumerRecord<String, byte[]>(no, 0, at, no, new byte[0]))
            .toList();

    records.receive(
        "partner.in", new ConsumerRecords<>(Map.of(place, poll), Map.of()), this::takeOrFail);

    assertThat(
            TestDatabase.rows(
                "select their_code from partner_products where partner_id = ?::uuid order by 1",
                row -> row.getString(1),
                partner))
        .containsExactly("at 0", "at 1", "at 3", "at 4");
    assertThat(poison()).containsExactly(no + " java.lang.IllegalStateException");
  }

  /** Written twice, it would be refused. */
  private void takeOrFail(ConsumerRecord<String, byte[]> record) {
    TestDatabase.update(
        "insert into partner_products values (?::uuid, ?, '')", partner, "at " + record.offset());
    if (record.offset() == 2) {
      throw new IllegalStateException("as planned");
    }
  }

  private String write(String event) {
    String id = "m-" + UUID.randomUUID();
    writeAgain(id, event);
    return id;
  }

  private void writeAgain(String id, String event) {
    byte[] body = event.getBytes(UTF_8);
    send(CUSTOMERS, no, body, structured(writtenBy(code, id, body)));
  }

  private void binary(String eventId, String externalNo) {
    byte[] body = data(externalNo, "10").getBytes(UTF_8);
    Map<String, String> headers = new TreeMap<>(writtenBy(code, "m-" + UUID.randomUUID(), body));
    headers.put("content-type", "application/json");
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", eventId);
    headers.put("ce_source", "/erp");
    headers.put("ce_type", "order.placed");
    send(CUSTOMERS, no, body, headers);
  }

  /** A record that nobody will know whose it is, marked by its key. */
  private void send(String mark, byte @Nullable [] body, Map<String, String> headers) {
    send(CUSTOMERS, no + " " + mark, body, structured(headers));
  }

  /** All in one partition: what is bad stands before what is good. */
  private void send(String topic, String key, byte @Nullable [] body, Map<String, String> headers) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, 0, key, body);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    events.send(record);
  }

  private void sendPacked(byte[] body) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "compression.type",
                "gzip",
                "max.request.size",
                10_000_000,
                "buffer.memory",
                20_000_000),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(CUSTOMERS, body)).get();
    }
  }

  private static Map<String, String> structured(Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(STRUCTURED_MODE);
    all.putAll(headers);
    return all;
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(name, value);
    return all;
  }

  private void suspend() {
    TestDatabase.update("update partners set suspended = true where id = ?::uuid", partner);
  }

  /** What came in from the partner, once it is so much. */
  private ValidatableResponse inbound(int count) {
    List<ValidatableResponse> answer = new ArrayList<>();
    eventually(
        () -> {
          ValidatableResponse now =
              admin().get("/partners/inbound-events?limit=50&partner=" + partner).then();
          assertThat(now.statusCode(200).extract().<List<String>>path("state")).hasSize(count);
          answer.add(now);
        });
    return answer.getLast();
  }

  private String request(String reason) {
    return admin()
        .get("/partners/inbound-events?limit=50&partner=" + partner)
        .path("find { it.reasons*.code == ['" + reason + "'] }.requestId");
  }

  /** Mark and reason of what was found to be nobody's. */
  private List<String> poison() {
    return TestDatabase.rows(
        "select key, reason from inbox_poison where consumer = 'partner.in' and key like ? order by"
            + " key",
        row ->
            (row.getString(1).equals(no) ? no : row.getString(1).substring(no.length() + 1))
                + " "
                + row.getString(2).replaceAll(":.*", ""),
        no + "%");
  }

  private List<String> news() {
    return TestDatabase.rows(
        "select type from partner_news where partner_id = ?::uuid order by seq",
        row -> row.getString(1),
        partner);
  }

  private boolean isOurs(PartnerOrderPlaced fact) {
    return fact.externalNo().equals(no);
  }

  private List<PartnerOrderPlaced> placed() {
    return events.told(PartnerOrderPlaced.class).stream().filter(this::isOurs).toList();
  }
}
