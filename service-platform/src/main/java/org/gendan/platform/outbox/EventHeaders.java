package org.gendan.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gendan.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/** The envelope as Kafka headers: CloudEvents 1.0, binary mode. */
public final class EventHeaders {

  private EventHeaders() {}

  public static Headers write(Envelope envelope) {
    Headers headers = new RecordHeaders();
    put(headers, "content-type", "application/json");
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", envelope.id().toString());
    put(headers, "ce_source", envelope.source());
    put(headers, "ce_type", envelope.type());
    put(headers, "ce_subject", envelope.subject());
    put(headers, "ce_time", envelope.time().toString());
    put(headers, "ce_dataschema", "urn:gendan:schema:" + envelope.type());
    put(headers, "ce_aggregateversion", Long.toString(envelope.version()));
    put(headers, "ce_producerseq", Long.toString(envelope.producerSequence()));
    put(headers, "ce_datahash", envelope.dataHash());
    put(headers, "ce_correlationid", envelope.correlationId());
    put(headers, "ce_causationid", envelope.causationId());
    put(headers, "ce_actor", envelope.actor());
    put(headers, "traceparent", envelope.traceParent());
    return headers;
  }

  /**
   * Reads an envelope.
   *
   * @throws IllegalArgumentException when an attribute is missing or unreadable
   */
  public static Envelope read(Map<String, String> headers) {
    return new Envelope(
        UUID.fromString(required(headers, "ce_id")),
        required(headers, "ce_source"),
        required(headers, "ce_type"),
        required(headers, "ce_subject"),
        instant(required(headers, "ce_time")),
        Long.parseLong(required(headers, "ce_aggregateversion")),
        Long.parseLong(required(headers, "ce_producerseq")),
        required(headers, "ce_datahash"),
        required(headers, "ce_correlationid"),
        plain(headers, "ce_causationid"),
        required(headers, "ce_actor"),
        plain(headers, "traceparent"));
  }

  /** The headers of a record as text, a line for each value of a header that is repeated. */
  public static Map<String, String> asMap(Headers headers) {
    Map<String, String> map = new LinkedHashMap<>();
    for (Header header : headers) {
      if (header.value() != null) {
        map.merge(
            header.key(), new String(header.value(), UTF_8), (one, other) -> one + "\n" + other);
      }
    }
    return map;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("ce_time is not a time: " + text, e);
    }
  }

  private static String required(Map<String, String> headers, String name) {
    String value = plain(headers, name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("Header " + name + " is missing");
    }
    return value;
  }

  /** One line of text: neither bytes nor two values. */
  private static @Nullable String plain(Map<String, String> headers, String name) {
    String value = headers.get(name);
    if (value != null && value.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
      throw new IllegalArgumentException("Header " + name + " is not one line of text");
    }
    return value;
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }
}
