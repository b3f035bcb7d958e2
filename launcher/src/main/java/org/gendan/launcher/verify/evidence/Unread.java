package org.gendan.launcher.verify.evidence;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.gendan.launcher.machine.Problem;
import org.jspecify.annotations.Nullable;

/** How many records each consumer has not taken from its topics yet. */
record Unread(Admin admin, List<Shown> services) {

  Map<String, Long> byConsumer() {
    Map<TopicPartition, Long> ends = ends();
    Map<String, Long> unread = new TreeMap<>();
    for (Shown service : services) {
      for (Row row :
          service.rows(
              "select consumer, array_to_string(array_agg(distinct topic), ',') as topics from inv.subscription group by 1")) {
        List<String> topics = List.of(row.text("topics").split(",", -1));
        long behind = behind(row.text("consumer"), topics, ends);
        if (behind > 0) {
          unread.put(row.text("consumer"), behind);
        }
      }
    }
    return unread;
  }

  private long behind(String consumer, List<String> topics, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> read =
        get(admin.listConsumerGroupOffsets(consumer).partitionsToOffsetAndMetadata());
    return ends.entrySet().stream()
        .filter(end -> topics.contains(end.getKey().topic()))
        .mapToLong(end -> end.getValue() - committed(read.get(end.getKey())))
        .sum();
  }

  private Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> asked =
        get(admin.describeTopics(get(admin.listTopics().names())).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(one -> new TopicPartition(topic.name(), one.partition())))
            .collect(toMap(one -> one, one -> OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> found = get(admin.listOffsets(asked).all());
    return found.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private static long committed(@Nullable OffsetAndMetadata offset) {
    return offset == null ? 0 : offset.offset();
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw Problem.of("kafka.admin", e.getCause()).because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("kafka.admin", e).because(e);
    }
  }
}
