package org.gendan.benchmarks.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gendan.contracts.EventTypes;

/**
 * Listens to what the services tell each other, so that the driver knows when the next step is due
 * without asking all the time. One thread reads all topics from now on.
 */
public final class Heard implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration POLL = Duration.ofMillis(200);

  private final Set<String> wanted;
  private final Map<String, News> followed = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param wanted types of events; everything else is passed over unread
   */
  public Heard(String bootstrap, Set<String> wanted) {
    this.wanted = wanted;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        EventTypes.topics().stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(one -> new TopicPartition(one.topic(), one.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    this.thread = Thread.ofPlatform().name("heard").daemon().start(this::listen);
  }

  /** Keeps what is told about an order from now on, until {@link #forget}. */
  public News follow(String orderId) {
    return followed.computeIfAbsent(orderId, any -> new News());
  }

  public void forget(String orderId) {
    followed.remove(orderId);
  }

  private void listen() {
    while (!closed) {
      for (ConsumerRecord<String, byte[]> told : consumer.poll(POLL)) {
        Header type = told.headers().lastHeader("ce_type");
        String name = type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
        if (wanted.contains(name)) {
          News news = followed.get(order(told));
          if (news != null) {
            news.add(name, told.key());
          }
        }
      }
    }
    consumer.close();
  }

  /** Facts about tickets and shipments name the order they are pegged to. */
  private static String order(ConsumerRecord<String, byte[]> told) {
    if (!told.topic().startsWith("production.ticket")
        && !told.topic().startsWith("logistics.shipment")) {
      return told.key();
    }
    try {
      return JSON.readTree(told.value()).path("pegs").path(0).path("orderId").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
