package org.gendan.benchmarks.floor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.gendan.launcher.stack.Topics;

/**
 * The floor of everything that travels over Kafka: a record sent to the same broker with the
 * relay's settings and read with the inbox's, at the same rate, and nothing done with it.
 */
public final class Echo {

  private static final int BODY = 700;
  private static final Duration POLL = Duration.ofMillis(100);
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

  private Echo() {}

  /** Latencies in microseconds. The topic it takes is gone afterwards: no service told of it. */
  public static Histogram measure(String bootstrap, double perSecond, Duration time) {
    String topic = "bench.echo-" + System.nanoTime();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, Topics.PARTITIONS, (short) 1))).all().get();
      try {
        return measured(bootstrap, topic, perSecond, time);
      } finally {
        admin.deleteTopics(List.of(topic)).all().get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Histogram measured(
      String bootstrap, String topic, double perSecond, Duration time) {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(no -> new TopicPartition(topic, no))
            .toList();
    long count = Math.max(100, Math.round(perSecond * time.toSeconds()));
    Histogram latency = new Histogram(3);
    try (KafkaConsumer<Long, byte[]> consumer = consumer(bootstrap)) {
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      Thread sending =
          Thread.ofPlatform().daemon().start(() -> send(bootstrap, topic, perSecond, count));
      long limit = System.nanoTime() + time.toNanos() + PATIENCE;
      while (latency.getTotalCount() < count && System.nanoTime() < limit) {
        for (ConsumerRecord<Long, byte[]> echo : consumer.poll(POLL)) {
          latency.recordValue(Math.max(0, (System.nanoTime() - echo.key()) / 1000));
        }
      }
      sending.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (latency.getTotalCount() < count) {
      throw new IllegalStateException("The broker did not give back what it was sent");
    }
    return latency;
  }

  private static void send(String bootstrap, String topic, double perSecond, long count) {
    long began = System.nanoTime();
    try (KafkaProducer<Long, byte[]> producer = producer(bootstrap)) {
      for (long i = 0; i < count; i++) {
        long due = began + (long) (i / perSecond * 1e9);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
        // One that fails is missed by the reader.
        var _ = producer.send(new ProducerRecord<>(topic, due, new byte[BODY]));
      }
    }
  }

  private static KafkaConsumer<Long, byte[]> consumer(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            500,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false),
        new LongDeserializer(),
        new ByteArrayDeserializer());
  }

  private static KafkaProducer<Long, byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            2,
            ProducerConfig.BATCH_SIZE_CONFIG,
            65_536,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4"),
        new LongSerializer(),
        new ByteArraySerializer());
  }
}
