package org.gendan.platform.inbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * A record that could be read. Of what does not concern the consumer only the envelope is: it has
 * its place in the order of its line.
 */
record Received(Raw raw, Envelope envelope, Concern concern, @Nullable Event event) {

  /** Why a type that this build does not know is kept aside until one does. */
  static final String UNKNOWN_TYPE = "Unknown type";

  /** Longer ones would not fit into an index. */
  private static final int LONGEST_KEY = 200;

  /** What a record is to a consumer. */
  enum Concern {
    HEARD,
    IGNORED,
    UNKNOWN
  }

  /** The facts of one key on one topic: they are numbered, and keep their order. */
  record Line(String topic, String key) {}

  /** A record as it came. */
  record Raw(
      String topic,
      int partition,
      long offset,
      String key,
      Map<String, String> headers,
      byte @Nullable [] body) {

    static Raw of(ConsumerRecord<String, byte[]> message) {
      return new Raw(
          message.topic(),
          message.partition(),
          message.offset(),
          Objects.requireNonNullElse(message.key(), ""),
          EventHeaders.asMap(message.headers()),
          message.value());
    }

    Line line() {
      return new Line(topic, key);
    }

    /** The same record with another body. */
    Raw with(byte[] repaired) {
      Map<String, String> renewed = new LinkedHashMap<>(headers);
      renewed.put("ce_datahash", EventJson.sha256(repaired));
      return new Raw(topic, partition, offset, key, renewed, repaired);
    }
  }

  /** Why a record cannot be read. */
  static final class Unreadable extends Exception {
    Unreadable(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }
  }

  UUID id() {
    return envelope.id();
  }

  Line line() {
    return raw.line();
  }

  /** What a record says that the consumer hears. */
  Event fact() {
    return Objects.requireNonNull(event);
  }

  boolean isHeard() {
    return concern == Concern.HEARD;
  }

  /**
   * Reads a record, and its body if the consumer reacts to its type.
   *
   * @throws Unreadable when it is no fact of its topic and key, or not the one it claims to be
   */
  static Received read(Raw raw, Reactions reactions) throws Unreadable {
    try {
      Envelope envelope = envelope(raw);
      EventType type = EventTypes.named(envelope.type()).orElse(null);
      if (type == null) {
        return new Received(raw, envelope, Concern.UNKNOWN, null);
      }
      require(type.topic().equals(raw.topic()), type.name() + " does not belong on " + raw.topic());
      return reactions.concerns(type.record())
          ? new Received(raw, envelope, Concern.HEARD, event(raw, envelope, type))
          : new Received(raw, envelope, Concern.IGNORED, null);
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads the envelope alone, of a record that a person gives up. */
  static Received givenUp(Raw raw) throws Unreadable {
    try {
      return new Received(raw, envelope(raw), Concern.HEARD, null);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private static Envelope envelope(Raw raw) throws Unreadable {
    Envelope envelope = EventHeaders.read(raw.headers());
    require(envelope.subject().equals(raw.key()), "Key and subject disagree");
    require(raw.key().length() <= LONGEST_KEY, "Key too long");
    require(envelope.version() > 0, "Version " + envelope.version() + " is none");
    return envelope;
  }

  private static Event event(Raw raw, Envelope envelope, EventType type)
      throws IOException, Unreadable {
    byte[] body = raw.body();
    if (body == null) {
      throw new Unreadable("Empty body", null);
    }
    require(EventJson.sha256(body).equals(envelope.dataHash()), "The body is not the one hashed");
    Event event = EventJson.fact(body, type.record());
    if (event == null) {
      throw new Unreadable("The body says nothing", null);
    }
    require(event.key().equals(raw.key()), "Key and body disagree");
    return event;
  }

  private static void require(boolean holds, String otherwise) throws Unreadable {
    if (!holds) {
      throw new Unreadable(otherwise, null);
    }
  }
}
