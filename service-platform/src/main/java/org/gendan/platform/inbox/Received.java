package org.gendan.platform.inbox;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.jspecify.annotations.Nullable;

/** A record that could be read. */
record Received(Raw raw, Envelope envelope, Event event) {

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

    /** The same record with another body. */
    Raw with(byte[] repaired) {
      return new Raw(topic, partition, offset, key, headers, repaired);
    }
  }

  /** Why a record cannot be read. */
  static final class Unreadable extends Exception {
    Unreadable(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }
  }

  String key() {
    return raw.key();
  }

  /**
   * Reads a record of a type this consumer reacts to.
   *
   * @return null for a type nobody here reacts to
   * @throws Unreadable when it claims to be such a fact but is not
   */
  static @Nullable Received read(Raw raw, Reactions reactions) throws Unreadable {
    String name = raw.headers().get("ce_type");
    if (name == null) {
      throw new Unreadable("Header ce_type is missing", null);
    }
    EventType type = EventTypes.named(name).orElse(null);
    if (type == null || !reactions.concerns(type.record())) {
      return null;
    }
    if (!type.topic().equals(raw.topic())) {
      throw new Unreadable(name + " does not belong on " + raw.topic(), null);
    }
    if (raw.body() == null) {
      throw new Unreadable("Empty body", null);
    }
    try {
      Envelope envelope = EventHeaders.read(raw.headers());
      Event event = EventJson.read(raw.body(), type.record());
      if (event == null
          || !event.key().equals(raw.key())
          || !envelope.subject().equals(raw.key())) {
        throw new Unreadable("Key, subject and body disagree", null);
      }
      return new Received(raw, envelope, event);
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), e);
    }
  }
}
