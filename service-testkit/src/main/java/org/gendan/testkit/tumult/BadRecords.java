package org.gendan.testkit.tumult;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.testkit.GoodFacts;
import org.gendan.testkit.GoodFacts.Good;
import org.jspecify.annotations.Nullable;

/** What must never be applied, made from a good fact: everything that a topic can carry. */
final class BadRecords {

  /**
   * A record that nobody may apply.
   *
   * @param reason what the reason it is kept for must say
   * @param heardAs the fact it seems to be, if only those see what is wrong who hear it
   */
  record Bad(
      ProducerRecord<String, byte[]> record,
      String reason,
      @Nullable Class<? extends Event> heardAs) {}

  /** As large as the broker takes it. */
  private static final int LARGEST = 1_000_000;

  private final Good fact;
  private final Random random;
  private final List<Bad> all = new ArrayList<>();

  private BadRecords(Good fact, Random random) {
    this.fact = fact;
    this.random = random;
  }

  static List<Bad> like(Good fact, Random random) {
    BadRecords bad = new BadRecords(fact, random);
    bad.headers();
    bad.keys();
    bad.bodies();
    return bad.all;
  }

  /** A fact whose line misses four others. */
  static Bad ahead(Good fact) {
    String key = UUID.randomUUID().toString();
    byte[] body =
        new String(fact.body(), UTF_8).replace(fact.envelope().subject(), key).getBytes(UTF_8);
    Envelope envelope = GoodFacts.envelope(fact.type(), UUID.randomUUID(), key, 5, body);
    return new Bad(fact.record(envelope, body), "Waits for version 1; this is 5", null);
  }

  /** Records that claim the place, or the id, of a fact that was applied. */
  static List<Bad> claiming(Good fact) {
    byte[] other = (new String(fact.body(), UTF_8) + "\n").getBytes(UTF_8);
    long version = fact.envelope().version();
    Class<? extends Event> heard = fact.type().record();
    return List.of(
        new Bad(
            fact.record(fact.as(UUID.randomUUID(), version, fact.body()), fact.body()),
            "Version " + version + " has been",
            heard),
        new Bad(
            fact.record(fact.as(fact.envelope().id(), version, other), other),
            "came before with another body",
            heard));
  }

  private void headers() {
    String key = fact.envelope().subject();
    byte[] noise = new byte[300];
    random.nextBytes(noise);
    add(new ProducerRecord<>(fact.type().topic(), key, noise), "ce_id is missing", false);
    header("ce_id is not one line", headers -> headers.add("ce_id", text(UUID.randomUUID())));
    header("ce_actor is not one line", headers -> set(headers, "ce_actor", new byte[] {0, -1, 7}));
    header("Invalid UUID string", headers -> set(headers, "ce_id", text("17")));
    header("ce_type is missing", headers -> headers.remove("ce_type"));
    add(ofUnknownType(), "Unknown type", false);
    header("does not belong on", headers -> set(headers, "ce_type", text(ofAnotherTopic())));
    header("ce_aggregateversion is missing", headers -> headers.remove("ce_aggregateversion"));
    header("is none", headers -> set(headers, "ce_aggregateversion", text(0)));
    header("For input string", headers -> set(headers, "ce_aggregateversion", text("one")));
    header("ce_time is not a time", headers -> set(headers, "ce_time", text("yesterday")));
    header(
        "ce_actor is missing",
        headers -> {
          headers.remove("ce_actor");
          headers.add("\\u0000", text("\\u0000 and \u0000"));
          headers.add("large", new byte[100_000]);
        });
  }

  private void keys() {
    Headers headers = EventHeaders.write(fact.envelope());
    add(raw(null, fact.body(), headers), "disagree", false);
    add(raw("other", fact.body(), headers), "disagree", false);
    String longKey = "k".repeat(10_000);
    Headers ofLongKey = EventHeaders.write(fact.envelope());
    set(ofLongKey, "ce_subject", text(longKey));
    add(raw(longKey, fact.body(), ofLongKey), "too long", false);
  }

  private void bodies() {
    byte[] noise = new byte[LARGEST];
    random.nextBytes(noise);
    body("Unrecognized token", text("nonsense"));
    body("", noise);
    body("No content", new byte[0]);
    body("says nothing", text("null"));
    body("", text("[]"));
    body("", text("\"text\""));
    body("Missing required", text("{}"));
    body("Unexpected end-of-input", Arrays.copyOf(fact.body(), fact.body().length / 2));
    Envelope honest = fact.as(UUID.randomUUID(), 1, fact.body());
    add(fact.record(honest, text("{\"other\": 1}")), "not the one hashed", true);
    add(raw(honest.subject(), null, EventHeaders.write(honest)), "Empty body", true);
    body(
        "Key and body disagree",
        text(new String(fact.body(), UTF_8).replace(honest.subject(), otherKey())));
  }

  private String otherKey() {
    return UUID.randomUUID().toString();
  }

  /** Of a line of its own, in which it has its place. */
  private ProducerRecord<String, byte[]> ofUnknownType() {
    String topic = fact.type().topic();
    EventType unknown = new EventType("weather.changed.v1", topic, "weather", fact.type().record());
    Envelope envelope = GoodFacts.envelope(unknown, UUID.randomUUID(), otherKey(), 1, fact.body());
    return fact.record(envelope, fact.body());
  }

  private String ofAnotherTopic() {
    return EventTypes.all().stream()
        .filter(type -> !type.topic().equals(fact.type().topic()))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private void header(String reason, Consumer<Headers> change) {
    Headers headers = EventHeaders.write(fact.as(UUID.randomUUID(), 1, fact.body()));
    change.accept(headers);
    add(raw(fact.envelope().subject(), fact.body(), headers), reason, false);
  }

  private void body(String reason, byte[] body) {
    add(fact.record(fact.as(UUID.randomUUID(), 1, body), body), reason, true);
  }

  private ProducerRecord<String, byte[]> raw(
      @Nullable String key, byte @Nullable [] body, Headers headers) {
    return new ProducerRecord<>(fact.type().topic(), null, key, body, headers);
  }

  private void add(ProducerRecord<String, byte[]> record, String reason, boolean heard) {
    all.add(new Bad(record, reason, heard ? fact.type().record() : null));
  }

  private static void set(Headers headers, String name, byte @Nullable [] value) {
    headers.remove(name);
    headers.add(name, value);
  }

  private static byte[] text(Object value) {
    return value.toString().getBytes(UTF_8);
  }
}
