package org.gendan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.outbox.UuidV7;

/** The samples that are committed beside the contracts. */
public final class Samples {

  /** One sample as it is committed. */
  public record Committed(EventType type, byte[] body) {}

  private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

  /** One sample with the id and the version it travels under, to one consumer. */
  record Sample(EventType type, byte[] body, UUID id, long version) {

    static Sample told(EventType type, byte[] body, String consumer) {
      String key = key(type, body);
      String line = consumer + " " + type.topic() + " " + key;
      long version =
          VERSIONS.compute(
              line, (any, last) -> (last == null ? had(consumer, type.topic(), key) : last) + 1);
      return new Sample(type, body, UuidV7.next(Clock.systemUTC()), version);
    }

    /** What other tests of this run told the consumer of the same document. */
    private static long had(String consumer, String topic, String key) {
      return TestDatabase.rows(
              "select version from inbox_versions where consumer = ? and topic = ? and key = ?",
              row -> row.getLong(1),
              consumer,
              topic,
              key)
          .stream()
          .findAny()
          .orElse(0L);
    }

    Sample toldAgain(String consumer) {
      return told(type, body, consumer);
    }

    ConsumerRecord<String, byte[]> record(int partition, long offset) {
      String key = key(type, body);
      Headers headers =
          EventHeaders.write(
              new Envelope(
                  id,
                  "/" + type.service() + "/0",
                  type.name(),
                  key,
                  Clock.systemUTC().instant(),
                  version,
                  offset + 1,
                  EventJson.sha256(body),
                  UUID.randomUUID().toString(),
                  null,
                  "system",
                  null));
      return new ConsumerRecord<>(
          type.topic(),
          partition,
          offset,
          ConsumerRecord.NO_TIMESTAMP,
          TimestampType.NO_TIMESTAMP_TYPE,
          ConsumerRecord.NULL_SIZE,
          body.length,
          key,
          body,
          headers,
          Optional.empty());
    }
  }

  private Samples() {}

  /** The key of a fact. */
  public static String key(EventType type, byte[] body) {
    try {
      return EventJson.read(body, type.record()).key();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All samples; the list of checksums is their index. */
  public static List<Committed> committed() {
    return new String(bytes("SHA256SUMS"), UTF_8)
        .lines()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .map(path -> new Committed(type(path), bytes(path)))
        .toList();
  }

  /** The samples of these facts, told to a consumer. */
  static List<Sample> of(Collection<Class<? extends Event>> facts, String consumer) {
    return committed().stream()
        .filter(sample -> facts.contains(sample.type().record()))
        .map(sample -> Sample.told(sample.type(), sample.body(), consumer))
        .toList();
  }

  private static EventType type(String path) {
    return EventTypes.named(path.substring(0, path.indexOf('/')))
        .orElseThrow(() -> new AssertionError("Sample of an unregistered type: " + path));
  }

  private static byte[] bytes(String path) {
    try (InputStream file = EventTypes.class.getResourceAsStream("/samples/" + path)) {
      if (file == null) {
        throw new AssertionError("There is no sample " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
