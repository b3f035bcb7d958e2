package org.gendan.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.gendan.order.OrderDesk;
import org.gendan.platform.outbox.EventHeaders;
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
  private static final String PATH = "/ops/outbox/republication";

  @Inject Events events;

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

  /** Ids of the order's facts as they lie on the topic, again and again if need be. */
  private List<String> onTheBroker() {
    List<String> ids = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(one -> new TopicPartition(TOPIC, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .records(TOPIC)
            .forEach(
                record -> {
                  if (id.toString().equals(record.key())) {
                    ids.add(
                        EventHeaders.read(EventHeaders.asMap(record.headers())).id().toString());
                  }
                });
      }
    }
    return ids;
  }
}
