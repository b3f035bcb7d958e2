package org.gendan.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.contracts.procurement.MaterialEvent.MaterialReserved;
import org.gendan.order.OrderDesk;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InboxIT {

  private static final String PAYMENTS = "finance.payment.v1";

  @Inject Events events;
  @Inject Inbox inbox;
  @Inject StubbornReactions stubborn;

  @Inject
  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void theSamePollTwiceHasOneEffect() {
    UUID order = UUID.randomUUID();
    var poll = Wire.poll(new OrderHeld(order, "1"), new OrderHeld(order, "2"));

    inbox.receive(stubborn.reactions(), poll);
    inbox.receive(stubborn.reactions(), poll);

    events.expect(OrderRejected.class, fact -> fact.orderId().equals(order));
    Events.eventually(() -> assertThat(told(order)).containsExactly("1", "2"));
  }

  @Test
  void aFailingKeyIsParkedWithWhatFollowsAndTheOthersGoOn() {
    UUID failing = UUID.randomUUID();
    UUID fine = UUID.randomUUID();
    stubborn.refuse(failing.toString());

    inbox.receive(
        stubborn.reactions(),
        Wire.poll(
            new OrderHeld(fine, "1"),
            new OrderHeld(failing, "1"),
            new OrderHeld(failing, "2"),
            new OrderHeld(fine, "2")));
    inbox.receive(
        stubborn.reactions(), Wire.poll(new OrderHeld(failing, "3"), new OrderHeld(fine, "3")));

    Events.eventually(() -> assertThat(told(fine)).containsExactly("1", "2", "3"));
    assertThat(told(failing)).isEmpty();
    assertThat(parked(failing)).hasSize(3);
    assertThat(parked(failing).getFirst()).contains("Not this one");

    stubborn.accept(failing.toString());

    Events.eventually(() -> assertThat(told(failing)).containsExactly("1", "2", "3"));
    assertThat(parked(failing)).isEmpty();
  }

  @Test
  void aPollInDisorderIsAppliedInOrder() {
    UUID order = UUID.randomUUID();
    var first = held(order, 1);

    inbox.receive(
        stubborn.reactions(), Wire.poll(List.of(held(order, 3), first, first, held(order, 2))));

    Events.eventually(() -> assertThat(told(order)).containsExactly("1", "2", "3"));
    assertThat(parked(order)).isEmpty();
  }

  @Test
  void whatMissesAnotherWaitsForItAndThenGoesOnByItself() {
    UUID order = UUID.randomUUID();
    var second = held(order, 2);
    inbox.receive(stubborn.reactions(), Wire.poll(List.of(second, held(order, 4))));
    inbox.receive(stubborn.reactions(), Wire.poll(List.of(second)));
    assertThat(parked(order)).contains("Waits for version 1; this is 2");
    assertThat(told(order)).isEmpty();

    inbox.receive(stubborn.reactions(), Wire.poll(List.of(held(order, 1))));

    Events.eventually(() -> assertThat(told(order)).containsExactly("1", "2"));
    Events.eventually(
        () -> assertThat(parked(order)).containsExactly("Waits for version 3; this is 4"));
    inbox.receive(stubborn.reactions(), Wire.poll(List.of(held(order, 3))));
    Events.eventually(() -> assertThat(told(order)).containsExactly("1", "2", "3", "4"));
    Events.eventually(() -> assertThat(parked(order)).isEmpty());
  }

  @Test
  void aTypeOfANewerBuildIsKeptAsideUntilThisOneKnowsIt() {
    UUID order = UUID.randomUUID();
    var unknown = held(order, 2);
    unknown.headers().remove("ce_type");
    unknown.headers().add("ce_type", "order.blessed.v1".getBytes(StandardCharsets.UTF_8));
    inbox.receive(
        stubborn.reactions(), Wire.poll(List.of(held(order, 1), unknown, held(order, 3))));
    Events.eventually(() -> assertThat(told(order)).containsExactly("1", "3"));
    assertThat(poison(StubbornReactions.CONSUMER, order.toString()))
        .containsExactly("Unknown type");

    TestDatabase.update(
        "update inbox_poison set headers = jsonb_set(headers, '{ce_type}', '\"order.held.v1\"') where key = ?",
        order.toString());

    Events.eventually(() -> assertThat(told(order)).containsExactly("1", "3", "2"));
    assertThat(poison(StubbornReactions.CONSUMER, order.toString())).isEmpty();
  }

  @Test
  void aKeyThatStillFailsIsTriedEverLessOften() {
    UUID failing = UUID.randomUUID();
    stubborn.refuse(failing.toString());

    inbox.receive(stubborn.reactions(), Wire.poll(new OrderHeld(failing, "1")));

    String sql =
        """
        select attempts, next_attempt_at > clock_timestamp() from inbox_parked
        where consumer = ? and key = ? and attempts >= 2""";
    Events.eventually(
        () ->
            assertThat(
                    TestDatabase.rows(
                        sql, row -> row.getInt(1), StubbornReactions.CONSUMER, failing.toString()))
                .isNotEmpty());
    assertThat(told(failing)).isEmpty();
    stubborn.accept(failing.toString());
  }

  @Test
  void whatCannotBeReadIsKeptAsidePreciselyAndThePartitionGoesOn() {
    OrderDesk desk = new OrderDesk(events).open();
    UUID id = desk.confirmed(false);
    String key = id.toString();
    CreditAssessed fact = new CreditAssessed(id, desk.customerId, 1, "WARN", null);
    byte[] noJson = "{not json".getBytes(StandardCharsets.UTF_8);
    Headers headers = EventHeaders.write(Wire.envelope(fact, 1, noJson));
    Headers withoutId = EventHeaders.write(Wire.envelope(fact)).remove("ce_id");
    OrderHeld stranger = new OrderHeld(id, "x");
    Headers foreign = EventHeaders.write(Wire.envelope(stranger));
    Headers ofAnother =
        EventHeaders.write(Wire.envelope(new CreditAssessed(UUID.randomUUID(), id, 1, "OK", null)));
    byte[] body = EventJson.write(fact);

    send(key, noJson, headers);
    send(key, body, withoutId);
    send(key, body, null);
    send(key, null, headers);
    send(key, EventJson.write(stranger), foreign);
    send(key, body, ofAnother);
    Envelope good = events.tell(fact).getFirst();

    Events.eventually(
        () -> assertThat(seen("order.gate", good.id())).as("the good fact behind").isTrue());
    assertThat(poison("order.gate", key))
        .hasSize(6)
        .anyMatch(reason -> reason.contains("Unexpected character"))
        .anyMatch(reason -> reason.contains("ce_id is missing"))
        .anyMatch(reason -> reason.contains("order.held.v1 does not belong on"))
        .anyMatch(reason -> reason.contains("Empty body"))
        .anyMatch(reason -> reason.contains("disagree"));
    desk.read(id).body("status", equalTo("CONFIRMED"));
  }

  /** The database answers, and yet what is to be kept aside cannot be written: nobody gives up. */
  @Test
  void aReaderWhoseBookkeepingFailsTriesUntilItIsDone() throws Exception {
    UUID order = UUID.randomUUID();
    var unreadable = held(order, 1);
    unreadable.headers().remove("ce_id");

    try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> poll;
      TestDatabase.asOwner("alter table inbox_poison rename to inbox_poison_away");
      try {
        poll =
            reader.submit(
                () ->
                    inbox.receive(
                        stubborn.reactions(), Wire.poll(List.of(unreadable, held(order, 1)))));
        assertThatThrownBy(() -> poll.get(1, TimeUnit.SECONDS))
            .isInstanceOf(TimeoutException.class);
      } finally {
        TestDatabase.asOwner("alter table inbox_poison_away rename to inbox_poison");
      }
      poll.get(10, TimeUnit.SECONDS);
    }

    assertThat(poison(StubbornReactions.CONSUMER, order.toString()))
        .containsExactly("Header ce_id is missing");
    Events.eventually(() -> assertThat(told(order)).containsExactly("1"));
  }

  @Test
  void manyFactsShareATransaction() {
    List<UUID> ids = new ArrayList<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();

    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20),
            new StringSerializer(),
            new ByteArraySerializer())) {
      IntStream.range(0, 300)
          .forEach(
              n -> {
                MaterialReserved fact = new MaterialReserved(UUID.randomUUID(), n);
                Envelope envelope = Wire.envelope(fact);
                ids.add(envelope.id());
                sent.add(producer.send(Wire.message(fact, envelope)));
              });
    }

    assertThat(sent).allMatch(Future::isDone);
    String sql =
        """
        select count(*), count(distinct xmin::text) from inbox
        where consumer = 'order.views' and event_id::text = any (string_to_array(?, ','))""";
    Events.eventually(
        () ->
            assertThat(TestDatabase.rows(sql, row -> row.getInt(1), joined(ids)))
                .containsExactly(300));
    assertThat(TestDatabase.rows(sql, row -> row.getInt(2), joined(ids)).getFirst())
        .as("transactions for 300 facts")
        .isLessThan(100);
  }

  private static ProducerRecord<String, byte[]> held(UUID order, long version) {
    OrderHeld fact = new OrderHeld(order, Long.toString(version));
    return Wire.message(fact, Wire.envelope(fact, version, EventJson.write(fact)));
  }

  private void send(String key, byte @Nullable [] body, @Nullable Headers headers) {
    events.send(new ProducerRecord<>(PAYMENTS, null, key, body, headers));
  }

  private static String joined(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  private List<String> told(UUID order) {
    return events.told(OrderRejected.class).stream()
        .filter(fact -> fact.orderId().equals(order))
        .map(OrderRejected::reason)
        .toList();
  }

  private static List<String> parked(UUID key) {
    return TestDatabase.rows(
        "select coalesce(reason, '') from inbox_parked where consumer = ? and key = ? order by version, seq",
        row -> row.getString(1),
        StubbornReactions.CONSUMER,
        key.toString());
  }

  private static List<String> poison(String consumer, String key) {
    return TestDatabase.rows(
        "select reason from inbox_poison where consumer = ? and key = ?",
        row -> row.getString(1),
        consumer,
        key);
  }

  private static boolean seen(String consumer, UUID event) {
    return !TestDatabase.rows(
            "select 1 from inbox where consumer = ? and event_id = ?",
            row -> row.getInt(1),
            consumer,
            event)
        .isEmpty();
  }
}
