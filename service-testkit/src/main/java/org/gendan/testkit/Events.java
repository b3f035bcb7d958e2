package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.outbox.UuidV7;

/** What other services tell the one under test, and what it tells them. */
@Singleton
public class Events {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final DataSource database;
  private final String bootstrapServers;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();

  Events(
      DataSource database,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.database = database;
    this.bootstrapServers = bootstrapServers;
  }

  /** Tells facts as their own services would, in this order; returns their envelopes. */
  public List<Envelope> tell(Event... facts) {
    return tellAs("system", facts);
  }

  /** Tells facts that this person brought about. */
  public List<Envelope> tellAs(String actor, Event... facts) {
    List<Envelope> envelopes = new ArrayList<>();
    for (Event fact : facts) {
      Envelope envelope = envelope(fact, EventJson.write(fact), actor);
      envelopes.add(envelope);
      send(fact, envelope);
    }
    return envelopes;
  }

  /** Delivers a fact that was told before once more, as a broker may. */
  public void tellAgain(Event fact, Envelope envelope) {
    assertThat(EventJson.sha256(EventJson.write(fact)))
        .as("What is told again is what the envelope was made for: %s", fact)
        .isEqualTo(envelope.dataHash());
    send(fact, envelope);
  }

  /** Puts any bytes on a topic. */
  public void send(ProducerRecord<String, byte[]> message) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(message).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Not sent to " + message.topic(), e);
    }
  }

  /** Waits until the broker has a fact of this kind for which the condition holds. */
  public <E extends Event> E expect(Class<E> kind, Predicate<E> condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (E fact : told(kind)) {
        if (condition.test(fact)) {
          return fact;
        }
      }
      pause();
    }
    throw new AssertionError(
        "No " + kind.getSimpleName() + " as expected; told were " + told(kind));
  }

  /** Every fact of this kind that the broker has from the service under test. */
  public <E extends Event> List<E> told(Class<E> kind) {
    String sql = "select payload from published_events where type = ? order by created_at";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, EventTypes.of(kind).name());
      List<E> facts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          facts.add(EventJson.read(rows.getBytes(1), kind));
        }
      }
      return facts;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something holds, for effects that tell nothing. */
  public static void eventually(Runnable check) {
    eventually(PATIENCE, check);
  }

  /** The same, for what takes longer. */
  public static void eventually(Duration patience, Runnable check) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        pause();
      }
    }
  }

  /** The envelope its own service would give a fact: the next of its key on its topic. */
  public Envelope envelope(Event fact) {
    return envelope(fact, EventJson.write(fact));
  }

  /** The same, around another body. */
  public Envelope envelope(Event fact, byte[] body) {
    return envelope(fact, body, "system");
  }

  private Envelope envelope(Event fact, byte[] body, String actor) {
    EventTypes.EventType type = EventTypes.of(fact.getClass());
    long version = versions.merge(type.topic() + "/" + fact.key(), 1L, Long::sum);
    assertThat(fact.key()).isNotBlank();
    return new Envelope(
        UuidV7.next(Clock.systemUTC()),
        "/" + type.service() + "/0",
        type.name(),
        fact.key(),
        Clock.systemUTC().instant(),
        version,
        version,
        EventJson.sha256(body),
        UUID.randomUUID().toString(),
        null,
        actor,
        null);
  }

  private void send(Event fact, Envelope envelope) {
    String topic = EventTypes.of(fact.getClass()).topic();
    send(
        new ProducerRecord<>(
            topic, null, fact.key(), EventJson.write(fact), EventHeaders.write(envelope)));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
