package org.gendan.launcher.stack;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.gendan.launcher.machine.Problem;

/** How far each reader of the topics has come, and a way to send all of them back to the start. */
public final class ConsumerGroups implements AutoCloseable {

  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
  private static final long PAUSE_MILLIS = 50;

  private final Admin admin;

  public ConsumerGroups(String bootstrap) {
    this.admin = Topics.admin(bootstrap);
  }

  public List<String> names() {
    return Topics.get(admin.listGroups().all()).stream()
        .map(GroupListing::groupId)
        .sorted()
        .toList();
  }

  /** How many records are still unread, over all groups. */
  public long lag() {
    Map<String, Map<TopicPartition, Long>> positions = positions();
    Map<TopicPartition, OffsetSpec> asked =
        positions.values().stream()
            .flatMap(group -> group.keySet().stream())
            .distinct()
            .collect(toMap(one -> one, one -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends =
        Topics.get(admin.listOffsets(asked).all()).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    return positions.values().stream()
        .flatMap(group -> group.entrySet().stream())
        .mapToLong(at -> Math.max(0, ends.getOrDefault(at.getKey(), 0L) - at.getValue()))
        .sum();
  }

  /**
   * Makes every group read everything again. Members are put out and come back by themselves; only
   * while a group is empty may its position be set, so each is tried until that moment is met.
   */
  public void rewind() {
    positions().forEach((group, partitions) -> rewind(group, partitions.keySet()));
  }

  private void rewind(String group, Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> start =
        partitions.stream().collect(toMap(one -> one, one -> new OffsetAndMetadata(0)));
    long limit = System.nanoTime() + PATIENCE;
    while (!start.isEmpty() && !tried(group, start)) {
      if (System.nanoTime() > limit) {
        throw Problem.of("kafka.admin", "group " + group + " is never empty");
      }
      pause();
    }
  }

  private boolean tried(String group, Map<TopicPartition, OffsetAndMetadata> start) {
    return done(
            admin
                .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                .all())
        && done(admin.alterConsumerGroupOffsets(group, start).all());
  }

  /** What each group has read of what it is assigned or ever committed. */
  private Map<String, Map<TopicPartition, Long>> positions() {
    Map<String, Map<TopicPartition, Long>> positions = new HashMap<>();
    Topics.get(admin.describeConsumerGroups(names()).all())
        .forEach((name, group) -> positions.put(name, position(name, group)));
    return positions;
  }

  private Map<TopicPartition, Long> position(String name, ConsumerGroupDescription group) {
    Map<TopicPartition, Long> position = new HashMap<>();
    group.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .forEach(assigned -> position.put(assigned, 0L));
    Topics.get(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, committed) -> {
              if (committed != null) {
                position.put(partition, committed.offset());
              }
            });
    return position;
  }

  private static boolean done(KafkaFuture<?> step) {
    try {
      step.get();
      return true;
    } catch (ExecutionException membersCameBack) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("kafka.admin", e).because(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("kafka.admin", e).because(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
