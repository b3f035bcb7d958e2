package org.gendan.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderResumed;
import org.gendan.platform.access.Background;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.Outbox;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OutboxIT {

  private static final String TOPIC = "order.order.v1";
  private static final int THREADS = 50;
  private static final int FACTS = 4;

  @Inject Outbox outbox;

  @Inject
  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void fiftyThreadsOnOneOrderTellInOneGaplessOrder() {
    UUID order = UUID.randomUUID();

    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        String name = "thread " + i;
        threads.execute(() -> tell(order, name));
      }
    }

    List<Long> expected = LongStream.rangeClosed(1, (long) THREADS * FACTS).boxed().toList();
    Events.eventually(() -> assertThat(published(order)).hasSize(expected.size()));
    assertThat(published(order)).as("versions in the durable log").isEqualTo(expected);
    assertThat(waiting(order)).as("rows left in the outbox").isZero();
    assertThat(onTheBroker(order)).as("versions on the broker").isEqualTo(expected);
  }

  @Test
  void whatWasRolledBackIsNeverToldAndLeavesNoGap() {
    UUID order = UUID.randomUUID();
    tell(order, "first");

    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      outbox.add(new OrderResumed(order));
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessageContaining("changed my mind");
    tell(order, "second");

    Events.eventually(() -> assertThat(published(order)).hasSize(2 * FACTS));
    assertThat(published(order)).isEqualTo(LongStream.rangeClosed(1, 2L * FACTS).boxed().toList());
  }

  @Test
  void nothingIsToldOutsideATransaction() {
    assertThatThrownBy(() -> Background.run(() -> outbox.add(new OrderResumed(UUID.randomUUID()))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theProducerSequenceOfEachLaneHasNoGaps() {
    for (int i = 0; i < 40; i++) {
      tell(UUID.randomUUID(), "any");
    }
    Events.eventually(
        () ->
            assertThat(TestDatabase.rows("select 1 from outbox limit 1", row -> row.getInt(1)))
                .isEmpty());

    List<String> broken =
        TestDatabase.rows(
            """
            select format('lane %s: %s rows, %s numbers, counter %s', lane, count(e.id), max(e.producer_seq), l.published)
            from outbox_lanes l left join published_events e using (lane)
            group by lane, l.published
            having count(e.id) <> l.published or coalesce(max(e.producer_seq), 0) <> l.published
              or count(distinct e.producer_seq) <> l.published""",
            row -> row.getString(1));

    assertThat(broken).isEmpty();
  }

  private void tell(UUID order, String reason) {
    inTransaction(
        () -> {
          for (int i = 0; i < FACTS; i++) {
            outbox.add(new OrderHeld(order, reason + " " + i));
          }
        });
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(() -> Background.run(work));
  }

  private static List<Long> published(UUID order) {
    return TestDatabase.rows(
        "select aggregate_version from published_events where aggregateid = ? order by producer_seq",
        row -> row.getLong(1),
        order.toString());
  }

  private static int waiting(UUID order) {
    return TestDatabase.rows(
            "select count(*) from outbox where aggregateid = ?",
            row -> row.getInt(1),
            order.toString())
        .getFirst();
  }

  /** The versions as a consumer gets them; what the relay sent twice is seen once. */
  private List<Long> onTheBroker(UUID order) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    List<Long> versions = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(TOPIC, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(Set.copyOf(partitions));
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (order.toString().equals(record.key())) {
            long version = EventHeaders.read(EventHeaders.asMap(record.headers())).version();
            if (!versions.contains(version)) {
              versions.add(version);
            }
          }
        }
      }
    }
    return versions;
  }
}
