package org.gendan.testkit.tumult;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on topics, of any kind, and sees how far their readers are. */
final class Post implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final Admin admin;

  Post(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "linger.ms",
                5,
                "max.request.size",
                20_000_000,
                "buffer.memory",
                64_000_000L),
            new StringSerializer(),
            new ByteArraySerializer());
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  /** Sends them all in this order; returns where each of them is. */
  List<RecordMetadata> send(List<ProducerRecord<String, byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    records.forEach(record -> sent.add(producer.send(record)));
    return sent.stream().map(Post::get).toList();
  }

  /** How many records these groups have still to read, of what is on their topics. */
  long lag(Consumers consumers) {
    return consumers.groups().stream().mapToLong(group -> lag(group, consumers)).sum();
  }

  private long lag(String group, Consumers consumers) {
    Map<TopicPartition, OffsetAndMetadata> read =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, OffsetSpec> all = new java.util.HashMap<>();
    get(admin.describeTopics(consumers.topics()).allTopicNames())
        .forEach(
            (topic, description) -> {
              if (consumers.of(topic).contains(group)) {
                description
                    .partitions()
                    .forEach(
                        one ->
                            all.put(
                                new TopicPartition(topic, one.partition()), OffsetSpec.latest()));
              }
            });
    return get(admin.listOffsets(all).all()).entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata at = read.get(end.getKey());
              return end.getValue().offset() - (at == null ? 0 : at.offset());
            })
        .sum();
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <T> T get(KafkaFuture<T> future) {
    return get((Future<T>) future.toCompletionStage().toCompletableFuture());
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
