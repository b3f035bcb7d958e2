package org.gendan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
final class Samples {

  /** One sample with the id it travels under. */
  record Sample(EventType type, byte[] body, UUID id) {

    Sample toldAgain() {
      return new Sample(type, body, UuidV7.next(Clock.systemUTC()));
    }

    ConsumerRecord<String, byte[]> record(int partition, long offset) {
      String key = key();
      Headers headers =
          EventHeaders.write(
              new Envelope(
                  id,
                  "/" + type.service() + "/0",
                  type.name(),
                  key,
                  Clock.systemUTC().instant(),
                  1,
                  offset + 1,
                  "0".repeat(64),
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

    private String key() {
      try {
        return EventJson.read(body, type.record()).key();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Samples() {}

  /** All samples of these facts; the list of checksums is their index. */
  static List<Sample> of(Collection<Class<? extends Event>> facts) {
    return new String(bytes("SHA256SUMS"), UTF_8)
        .lines()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .map(Samples::sample)
        .filter(sample -> facts.contains(sample.type().record()))
        .toList();
  }

  private static Sample sample(String path) {
    String name = path.substring(0, path.indexOf('/'));
    EventType type =
        EventTypes.named(name)
            .orElseThrow(() -> new AssertionError("Sample of an unregistered type: " + path));
    return new Sample(type, bytes(path), UuidV7.next(Clock.systemUTC()));
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
