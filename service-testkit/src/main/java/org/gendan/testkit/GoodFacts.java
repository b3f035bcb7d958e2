package org.gendan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.testkit.Samples.Committed;

/** Facts as their services would tell them, of aggregates that nobody else speaks of. */
public final class GoodFacts {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** A document's number is its own: no two documents of one service share it. */
  private static final Pattern NUMBER = Pattern.compile("(\"[A-Z]{2}-\\d{4}-)\\d{4,}\"");

  /** A fact on its way. */
  public record Good(EventType type, Envelope envelope, byte[] body) {

    public String line() {
      return type.topic() + " " + envelope.subject();
    }

    public ProducerRecord<String, byte[]> record() {
      return record(envelope, body);
    }

    public ProducerRecord<String, byte[]> record(Envelope as, byte[] says) {
      return new ProducerRecord<>(type.topic(), null, as.subject(), says, EventHeaders.write(as));
    }

    /** The same envelope with another place in the line, another id, or for another body. */
    public Envelope as(UUID id, long version, byte[] says) {
      return GoodFacts.envelope(type, id, envelope.subject(), version, says);
    }
  }

  private final String world;
  private final Map<String, Long> versions = new HashMap<>();

  /**
   * @param world facts of another world are of other aggregates
   */
  public GoodFacts(String world) {
    this.world = world;
  }

  /** These samples, each told of as many aggregates. */
  public List<Good> of(Collection<Committed> samples, int aggregates) {
    List<Good> facts = new ArrayList<>();
    for (int i = 0; i < aggregates; i++) {
      for (Committed sample : samples) {
        facts.add(of(sample, i));
      }
    }
    return facts;
  }

  public Good of(Committed sample, int aggregate) {
    String sampleKey = Samples.key(sample.type(), sample.body());
    String key = another(sampleKey, aggregate).toString();
    String marked = new String(sample.body(), UTF_8).replace(quoted(sampleKey), quoted("KEY"));
    String body = ID.matcher(marked).replaceAll(id -> another(id.group(), aggregate).toString());
    String numbered =
        NUMBER.matcher(body).replaceAll(no -> no.group(1) + number(no.group(), aggregate) + '"');
    byte[] bytes = numbered.replace(quoted("KEY"), quoted(key)).getBytes(UTF_8);
    long version = versions.merge(sample.type().topic() + " " + key, 1L, Long::sum);
    return new Good(
        sample.type(),
        envelope(sample.type(), UuidV7.next(Clock.systemUTC()), key, version, bytes),
        bytes);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private UUID another(String id, int aggregate) {
    return UUID.nameUUIDFromBytes((world + aggregate + id).getBytes(UTF_8));
  }

  private String number(String sample, int aggregate) {
    return "%010d".formatted(Integer.toUnsignedLong(another(sample, aggregate).hashCode()));
  }

  public static Envelope envelope(EventType type, UUID id, String key, long version, byte[] body) {
    return new Envelope(
        id,
        "/" + type.service() + "/0",
        type.name(),
        key,
        Clock.systemUTC().instant(),
        version,
        version,
        EventJson.sha256(body),
        UUID.randomUUID().toString(),
        null,
        "system",
        null);
  }
}
