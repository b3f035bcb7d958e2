package org.gendan.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;

/** The broker of the stack, past the services: every record, once more, and how far readers are. */
final class TheBroker {

  private static final String BOOTSTRAP =
      TheStack.url("kafka").replaceFirst("^[a-z]+://", "").replaceAll("/$", "");

  private TheBroker() {}

  /** Every record of every topic that carries facts. */
  static List<ConsumerRecord<byte[], byte[]>> everything() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", BOOTSTRAP, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          EventTypes.all().stream()
              .map(EventType::topic)
              .distinct()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(all::add);
      }
      return all;
    }
  }

  /** Puts records where they came from, in this order. */
  static void deliverAgain(List<ConsumerRecord<byte[], byte[]>> records) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", BOOTSTRAP, "linger.ms", 20),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      records.forEach(
          one ->
              sent.add(
                  producer.send(
                      new ProducerRecord<>(
                          one.topic(), one.partition(), one.key(), one.value(), one.headers()))));
      sent.forEach(TheBroker::get);
    }
  }

  /** How many records all readers together have still to read. */
  static long lag() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP))) {
      Set<String> groups =
          get(admin.listGroups().all().toCompletionStage().toCompletableFuture()).stream()
              .map(GroupListing::groupId)
              .collect(Collectors.toSet());
      return groups.stream().mapToLong(group -> lag(admin, group)).sum();
    }
  }

  private static long lag(Admin admin, String group) {
    Map<TopicPartition, OffsetAndMetadata> read =
        get(
            admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .toCompletableFuture());
    Map<TopicPartition, OffsetSpec> all =
        read.keySet().stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
    long written =
        get(admin.listOffsets(all).all().toCompletionStage().toCompletableFuture())
            .values()
            .stream()
            .mapToLong(ListOffsetsResultInfo::offset)
            .sum();
    return written - read.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
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
}
