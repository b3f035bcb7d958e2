package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.testkit.GoodFacts.Good;
import org.gendan.testkit.Samples.Committed;

/** What the service under test hears, held against the contracts. */
public final class ConsumedFacts {

  /** Marks our records in the tables of the inbox. */
  private static final int PARTITION = 9_999;

  private ConsumedFacts() {}

  /** As below, for a service whose reactors take everything at any time. */
  public static void assertTolerant() {
    assertTolerant(List.of());
  }

  /**
   * Every reactor of the service takes every committed sample of the facts it listens to, in either
   * order and twice, though nothing of what the samples speak of is there.
   *
   * @param mayWait facts about this service's own documents: they may be parked until the document
   *     is there, but must be readable
   */
  public static void assertTolerant(List<Class<? extends Event>> mayWait) {
    for (InstanceHandle<Reactor> reactor : Arc.container().listAll(Reactor.class)) {
      assertTolerant(reactor.get(), mayWait);
    }
  }

  /** The same for one reactor. */
  public static void assertTolerant(Reactor reactor, List<Class<? extends Event>> mayWait) {
    Reactions reactions = reactor.reactions();
    List<Committed> samples = Samples.of(reactions.facts());
    assertThat(samples).as("Samples for %s", reactions.consumer()).isNotEmpty();
    // What another reactor makes of its samples is told, and heard here: of other aggregates.
    GoodFacts facts = new GoodFacts(reactions.consumer() + UUID.randomUUID());
    List<Good> told = facts.of(samples, 1);
    deliver(reactions, told);
    deliver(reactions, told);
    deliver(reactions, facts.of(samples.reversed(), 1));
    List<String> stuck = stuck(reactions.consumer());
    clean(reactions.consumer());
    Set<String> patient = names(mayWait);
    assertThat(stuck)
        .as("Samples that %s cannot take", reactions.consumer())
        .allSatisfy(line -> assertThat(patient).anyMatch(line::startsWith));
  }

  /**
   * {@code consumers.properties} names this service for exactly the facts that its reactors listen
   * to; with {@code -Dgendan.regenerate=true} it is put right.
   *
   * @param service for example {@code order-service}
   */
  public static void assertListed(String service) {
    Set<String> heard = new TreeSet<>();
    Arc.container()
        .listAll(Reactor.class)
        .forEach(reactor -> heard.addAll(names(reactor.get().reactions().facts())));
    CommittedFile file =
        CommittedFile.of("event-contracts/src/main/resources/consumers.properties");
    List<String> lines =
        file.read().lines().map(line -> listed(line, service, heard)).collect(Collectors.toList());
    file.assertFresh(String.join("\n", lines) + "\n");
  }

  private static String listed(String line, String service, Set<String> heard) {
    int equals = line.indexOf('=');
    if (line.startsWith("#") || equals < 0) {
      return line;
    }
    String type = line.substring(0, equals);
    Set<String> services = new TreeSet<>(Arrays.asList(line.substring(equals + 1).split(",", -1)));
    services.remove("");
    services.remove(service);
    if (heard.contains(type)) {
      services.add(service);
    }
    return type + "=" + String.join(",", services);
  }

  private static void deliver(Reactions reactions, List<Good> facts) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new LinkedHashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      ConsumerRecord<String, byte[]> record = heard(facts.get(i).record(), i);
      records
          .computeIfAbsent(new TopicPartition(record.topic(), PARTITION), p -> new ArrayList<>())
          .add(record);
    }
    Inbox inbox = Arc.container().instance(Inbox.class).get();
    inbox.receive(reactions, new ConsumerRecords<>(records, Map.of()));
  }

  private static ConsumerRecord<String, byte[]> heard(
      ProducerRecord<String, byte[]> told, long offset) {
    return new ConsumerRecord<>(
        told.topic(),
        PARTITION,
        offset,
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        ConsumerRecord.NULL_SIZE,
        told.value().length,
        told.key(),
        told.value(),
        told.headers(),
        Optional.empty());
  }

  private static List<String> stuck(String consumer) {
    String sql =
        """
        select headers ->> 'ce_type' || ' ' || coalesce(reason, 'waits behind another') from (
          select headers, reason from inbox_parked where consumer = ? and partition = ?
          union all select headers, 'unreadable: ' || reason from inbox_poison
          where consumer = ? and partition = ?) as stuck""";
    return TestDatabase.rows(
        sql, row -> row.getString(1), consumer, PARTITION, consumer, PARTITION);
  }

  /** Else the service would try them again for ever. */
  private static void clean(String consumer) {
    TestDatabase.update(
        "delete from inbox_parked where consumer = ? and partition = ?", consumer, PARTITION);
    TestDatabase.update(
        "delete from inbox_poison where consumer = ? and partition = ?", consumer, PARTITION);
  }

  private static Set<String> names(Iterable<Class<? extends Event>> facts) {
    Set<String> names = new TreeSet<>();
    facts.forEach(fact -> names.add(EventTypes.of(fact).name()));
    return names;
  }
}
