package org.gendan.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.EventTypes;
import org.gendan.gateway.live.Withheld.Due;
import org.gendan.gateway.live.Withheld.Place;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the end of every topic. It belongs to no group and commits nothing: pages only care for
 * what happens while they are open. An outage of the broker is sat out where we are; only a new
 * consumer may have missed something. What the order service's views show is told once they show
 * it.
 */
@ApplicationScoped
class Tail {

  private static final Logger LOG = Logger.getLogger(Tail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** While something is withheld we look this often whether the views have it. */
  private static final Duration LOOK = Duration.ofMillis(100);

  /** A view that is further behind is not waited for: the rest of a page should not be old too. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Streams streams;
  private final ViewProgress views;
  private final Clock clock;
  private final NoticeReader reader;
  private final String bootstrap;
  private final Thread thread = Thread.ofPlatform().daemon().name("live-tail").unstarted(this::run);
  private volatile boolean wanted = true;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  Tail(
      Streams streams,
      NoticeReader reader,
      ViewProgress views,
      Clock clock,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.streams = streams;
    this.reader = reader;
    this.views = views;
    this.clock = clock;
    this.bootstrap = bootstrap;
  }

  void begin(@Observes StartupEvent event) {
    thread.start();
  }

  void end(@Observes ShutdownEvent event) throws InterruptedException {
    wanted = false;
    KafkaConsumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    thread.join(PAUSE.toMillis());
  }

  private void run() {
    while (wanted) {
      try (KafkaConsumer<String, byte[]> consumer = consumer()) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException asked) {
        return;
      } catch (KafkaException e) {
        LOG.warnf("Live changes begin anew: %s", e.toString());
        pause();
      }
    }
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        EventTypes.topics().stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Seeking is put off until a position is asked for; from here on nothing may be missed.
    partitions.forEach(consumer::position);
    streams.restart();
    Withheld withheld = new Withheld(PATIENCE);
    Instant look = clock.instant();
    while (wanted) {
      consumer.poll(withheld.none() ? POLL : LOOK).forEach(message -> heard(message, withheld));
      if (!withheld.none() && !clock.instant().isBefore(look)) {
        tellDue(withheld);
        look = clock.instant().plus(LOOK);
      }
    }
  }

  private void heard(ConsumerRecord<String, byte[]> message, Withheld withheld) {
    Optional<Notice> notice = reader.read(message);
    if (streams.isAnybodyThere() && views.concerns(message.topic())) {
      TopicPartition partition = new TopicPartition(message.topic(), message.partition());
      Place place = new Place(partition, message.offset());
      notice.ifPresent(one -> withheld.add(place, one, clock.instant()));
    } else {
      notice.ifPresent(streams::tell);
    }
  }

  private void tellDue(Withheld withheld) {
    Due due = withheld.due(views.taken(), clock.instant());
    due.notices().forEach(streams::tell);
    streams.tellAgain(due.caughtUp());
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "gateway-live",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            5_000,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      wanted = false;
    }
  }
}
