package org.gendan.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.EventTypes;
import org.gendan.order.OrderDesk;
import org.gendan.platform.access.Background;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.Outbox;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was told is told again, with its old ids and in its old order, and nobody takes it twice.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RepublicationIT {

  private static final String TOPIC = "order.order.v1";
  private static final String SERVICE = "order-service";
  private static final String SEALS = EventTypes.auditTopic(SERVICE);
  private static final String PATH = "/ops/outbox/republication";

  @Inject Events events;
  @Inject Outbox outbox;

  @Inject
  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private OrderDesk desk;
  private UUID id;
  private List<String> told;

  @BeforeEach
  void anOrderThatToldSeveralFacts() {
    desk = new OrderDesk(events).open();
    id = desk.released();
    told = events();
    Events.eventually(() -> assertThat(onTheBroker()).endsWith(told.getLast()));
    Events.eventually(() -> assertThat(timeline()).hasSizeGreaterThanOrEqualTo(told.size()));
  }

  @Test
  void onlyAnAdministratorAsksForIt() {
    Map<String, Object> wish = Map.of("fromSequence", 1, "reason", "a new broker");

    OrderDesk.as("li", "merchandiser").body(wish).post(PATH).then().statusCode(403);
    OrderDesk.as("root", "admin")
        .body(Map.of("fromSequence", 0, "reason", "a new broker"))
        .post(PATH)
        .then()
        .statusCode(422);
  }

  @Test
  void whatWasToldIsToldAgainWhenSomebodyAsks() {
    int before = onTheBroker().size();
    List<String> timeline = timeline();

    OrderDesk.as("root", "admin")
        .body(Map.of("fromSequence", 1, "reason", "a new broker"))
        .post(PATH)
        .then()
        .statusCode(200);

    thenItIsToldOnceMore(before, timeline);
    assertThat(
            TestDatabase.rows(
                "select reason from audit where entity = 'Republication'", row -> row.getString(1)))
        .contains("a new broker");
  }

  /** A broker that has fewer records than were ever sent to it has lost some. */
  @Test
  void aBrokerThatLostRecordsGetsThemAgain() {
    int before = onTheBroker().size();
    List<String> timeline = timeline();

    TestDatabase.update("update broker_log set forgotten = forgotten - 1000000");

    thenItIsToldOnceMore(before, timeline);
    assertThat(TestDatabase.rows("select forgotten from broker_log", row -> row.getLong(1)))
        .as("the loss is noticed once")
        .containsExactly(0L);
  }

  /** Only so can the broker's count of its topics be held against the relay's own. */
  @Test
  void whatAServiceTellsIsOnTopicsThatOnlyItWrites() {
    seal();

    Events.eventually(() -> assertThat(onTheBroker(SEALS, SERVICE)).isNotEmpty());
    assertThat(
            TestDatabase.rows(
                "select distinct topic from published_events", row -> row.getString(1)))
        .contains(TOPIC, SEALS)
        .isSubsetOf(EventTypes.writtenBy(SERVICE));
  }

  @Test
  void theAnchorsOfTheAuditAreToldAgainToo() {
    seal();
    Events.eventually(() -> assertThat(onTheBroker(SEALS, SERVICE)).isNotEmpty());
    String first = onTheBroker(SEALS, SERVICE).getFirst();
    long before = timesOnTheBroker(first);

    TestDatabase.update("update broker_log set forgotten = forgotten - 1000000");

    Events.eventually(() -> assertThat(timesOnTheBroker(first)).isEqualTo(before + 1));
  }

  /** As the audit does it by its clock, which stands still in these tests. */
  private void seal() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Background.run(
                    () -> outbox.add(SEALS, SERVICE, "audit.sealed.v1", Map.of("seq", 1))));
  }

  private long timesOnTheBroker(String sealId) {
    return onTheBroker(SEALS, SERVICE).stream().filter(sealId::equals).count();
  }

  private void thenItIsToldOnceMore(int before, List<String> timeline) {
    Events.eventually(() -> assertThat(onTheBroker()).hasSize(before + told.size()));
    assertThat(onTheBroker()).endsWith(told.toArray(String[]::new));
    UUID witness = desk.released();
    Events.eventually(() -> assertThat(timelineOf(witness)).isNotEmpty());
    assertThat(timeline()).isEqualTo(timeline);
    assertThat(events()).isEqualTo(told);
  }

  private List<String> events() {
    return TestDatabase.rows(
        "select id from published_events where aggregateid = ? order by producer_seq",
        row -> row.getString(1),
        id.toString());
  }

  private List<String> timeline() {
    return timelineOf(id);
  }

  private static List<String> timelineOf(UUID order) {
    return OrderDesk.as("li", "merchandiser")
        .get("/orders/" + order + "/timeline")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("type", String.class);
  }

  private List<String> onTheBroker() {
    return onTheBroker(TOPIC, id.toString());
  }

  /** Ids of the key's records as they lie on the topic, again and again if need be. */
  private List<String> onTheBroker(String topic, String key) {
    List<String> ids = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .records(topic)
            .forEach(
                record -> {
                  if (key.equals(record.key())) {
                    ids.add(
                        EventHeaders.read(EventHeaders.asMap(record.headers())).id().toString());
                  }
                });
      }
    }
    return ids;
  }
}
