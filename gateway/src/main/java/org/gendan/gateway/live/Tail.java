package org.gendan.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.EventTypes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the end of every topic. It belongs to no group and commits nothing: pages only care for
 * what happens while they are open. An outage of the broker is sat out where we are; only a new
 * consumer may have missed something.
 */
@ApplicationScoped
class Tail {

  private static final Logger LOG = Logger.getLogger(Tail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Streams streams;
  private final NoticeReader reader;
  private final String bootstrap;
  private final Thread thread = Thread.ofPlatform().daemon().name("live-tail").unstarted(this::run);
  private volatile boolean wanted = true;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  Tail(
      Streams streams,
      NoticeReader reader,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.streams = streams;
    this.reader = reader;
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
    while (wanted) {
      consumer.poll(POLL).forEach(message -> reader.read(message).ifPresent(streams::tell));
    }
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
