package org.gendan.launcher.verify.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.machine.Problem;

/**
 * Every record of every topic, read once from the beginning to the end; also of topics that nobody
 * knows, but not what partners wrote at their doors: nothing of that is a fact of ours.
 *
 * @param records as they lie there; a repeated one is there twice
 * @param facts the records without repetitions and without heads of audit chains
 * @param whole whether the broker has dropped nothing for its age yet
 */
public record Topics(List<Told> records, List<Told> facts, boolean whole) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Topics read(String bootstrap) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> !topic.getKey().startsWith("__"))
              .filter(topic -> !EventTypes.PARTNER_DOORS.contains(topic.getKey()))
              .flatMap(topic -> topic.getValue().stream())
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      boolean whole = consumer.beginningOffsets(partitions).values().stream().allMatch(o -> o == 0);
      List<Told> records = read(consumer, consumer.endOffsets(partitions));
      return new Topics(records, facts(records), whole);
    }
  }

  private static List<Told> read(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    List<Told> records = new ArrayList<>();
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      var polled = consumer.poll(Duration.ofMillis(200));
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        records.add(Told.of(record));
      }
      if (!polled.isEmpty()) {
        limit = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > limit) {
        throw Problem.of("verify.topics");
      }
    }
    return records;
  }

  private static List<Told> facts(List<Told> records) {
    Set<String> seen = new HashSet<>();
    Set<String> seals = EventTypes.auditTopics();
    return records.stream()
        .filter(told -> !seals.contains(told.topic()))
        .filter(told -> seen.add(told.topic() + told.id()))
        .toList();
  }

  /** The facts of one topic by their key, in the order of their aggregate. */
  public Map<String, List<Told>> byKey(String topic) {
    Map<String, List<Told>> byKey = new LinkedHashMap<>();
    facts(told -> told.topic().equals(topic))
        .forEach(told -> byKey.computeIfAbsent(told.key(), key -> new ArrayList<>()).add(told));
    byKey.values().forEach(told -> told.sort(Comparator.comparingLong(Told::version)));
    return byKey;
  }

  public Collection<Told> facts(Predicate<Told> wanted) {
    return facts.stream().filter(wanted).toList();
  }
}
