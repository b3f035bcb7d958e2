package org.gendan.testkit.tumult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gendan.contracts.Event;
import org.gendan.testkit.Events;
import org.gendan.testkit.GoodFacts;
import org.gendan.testkit.GoodFacts.Good;
import org.gendan.testkit.Samples;
import org.gendan.testkit.Samples.Committed;
import org.gendan.testkit.tumult.BadRecords.Bad;
import org.jboss.logging.Logger;

/**
 * A storm of records on every topic that the service under test hears: good facts up to five times
 * each and in any order, and among them everything that is wrong.
 */
public final class Tumult implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Tumult.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int AGGREGATES = 2;
  private static final int MOST_DELIVERIES = 5;
  private static final int TOO_LARGE = 10_000_000;

  /** A record that must not be applied, where it is, and who must keep it. */
  private record Expected(Bad bad, RecordMetadata place, Collection<String> consumers) {

    List<Kept> kept(Collection<Kept> all) {
      return all.stream()
          .filter(
              one ->
                  one.topic().equals(place.topic())
                      && one.partition() == place.partition()
                      && one.offset() == place.offset())
          .toList();
    }
  }

  private final long seed = Long.getLong("gendan.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Consumers consumers = new Consumers();
  private final GoodFacts facts = new GoodFacts("tumult " + seed);
  private final Collection<Class<? extends Event>> untold;
  private final Post post =
      new Post(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
  private final List<Good> good = new ArrayList<>();
  private final List<Expected> poison = new ArrayList<>();
  private final List<Expected> held = new ArrayList<>();

  private Tumult(Collection<Class<? extends Event>> untold) {
    this.untold = untold;
  }

  /**
   * The service comes through: one effect for each good fact, a reason for each bad record.
   *
   * @param untold facts about the service's own documents, which it has not in this storm
   */
  public static void assertSurvived(Collection<Class<? extends Event>> untold) {
    try (Tumult tumult = new Tumult(untold)) {
      LOG.infof("Tumult with -Dgendan.seed=%d", tumult.seed);
      tumult.strike();
      tumult.strikeAgain();
      tumult.badRecordsHoldNothingUp();
      tumult.tooLargeIsRefused();
    }
  }

  private void strike() {
    good.addAll(facts.of(samples(), AGGREGATES));
    List<ProducerRecord<String, byte[]>> all = deliveries();
    Map<ProducerRecord<String, byte[]>, Bad> bad = new LinkedHashMap<>();
    Map<ProducerRecord<String, byte[]>, Bad> ahead = new LinkedHashMap<>();
    for (Good one : oneOfEachTopic()) {
      BadRecords.like(one, random).forEach(record -> bad.put(record.record(), record));
      Bad early = BadRecords.ahead(one);
      ahead.put(early.record(), early);
    }
    all.addAll(bad.keySet());
    all.addAll(ahead.keySet());
    List<RecordMetadata> places = sendShuffled(all);
    for (int i = 0; i < all.size(); i++) {
      expect(poison, bad.get(all.get(i)), places.get(i));
      expect(held, ahead.get(all.get(i)), places.get(i));
    }
    untilQuiet();
    everyGoodFactHadOneEffectInItsOrder();
    everyBadRecordIsKept(poison, Kept.poison());
    everyBadRecordIsKept(held, Kept.parked());
  }

  /** All that was good once more, and what claims to be one of them. */
  private void strikeAgain() {
    Map<String, String> before = BusinessTables.digests();
    List<ProducerRecord<String, byte[]>> all = deliveries();
    Map<ProducerRecord<String, byte[]>, Bad> bad = new LinkedHashMap<>();
    oneOfEachTopic()
        .forEach(
            one -> BadRecords.claiming(one).forEach(record -> bad.put(record.record(), record)));
    all.addAll(bad.keySet());
    List<RecordMetadata> places = sendShuffled(all);
    for (int i = 0; i < all.size(); i++) {
      expect(poison, bad.get(all.get(i)), places.get(i));
    }
    untilQuiet();
    everyBadRecordIsKept(poison, Kept.poison());
    assertThat(BusinessTables.digests()).as("Tables after replay, seed %d", seed).isEqualTo(before);
  }

  /** In one partition of each topic, a good fact right behind everything bad. */
  private void badRecordsHoldNothingUp() {
    for (Good like : oneOfEachTopic()) {
      List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
      List<Bad> bad = BadRecords.like(like, random);
      bad.forEach(one -> all.add(inFirstPartition(one.record())));
      Good behind = facts.of(new Committed(like.type(), like.body()), AGGREGATES + 1);
      all.add(inFirstPartition(behind.record()));
      List<RecordMetadata> places = post.send(all);
      long sent = System.nanoTime();
      Events.eventually(
          () ->
              assertThat(consumers.hearing(like.type().topic(), like.type().record()))
                  .allMatch(one -> Kept.seen(one).contains(behind.envelope().id())));
      assertThat(Duration.ofNanos(System.nanoTime() - sent))
          .as("%d bad records on %s hold up", bad.size(), like.type().topic())
          .isLessThan(Duration.ofSeconds(bad.size()));
      for (int i = 0; i < bad.size(); i++) {
        expect(poison, bad.get(i), places.get(i));
      }
    }
    untilQuiet();
    everyBadRecordIsKept(poison, Kept.poison());
  }

  private void tooLargeIsRefused() {
    Good one = good.getFirst();
    assertThatThrownBy(() -> post.send(List.of(one.record(one.envelope(), new byte[TOO_LARGE]))))
        .hasRootCauseInstanceOf(RecordTooLargeException.class);
  }

  private List<Committed> samples() {
    return Samples.committed().stream()
        .filter(one -> consumers.topics().contains(one.type().topic()))
        .filter(one -> !untold.contains(one.type().record()))
        .toList();
  }

  private List<Good> oneOfEachTopic() {
    Map<String, Good> one = new LinkedHashMap<>();
    good.stream()
        .filter(fact -> !consumers.hearing(fact.type().topic(), fact.type().record()).isEmpty())
        .forEach(fact -> one.putIfAbsent(fact.type().topic(), fact));
    return List.copyOf(one.values());
  }

  private List<ProducerRecord<String, byte[]>> deliveries() {
    List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
    good.forEach(
        fact ->
            all.addAll(Collections.nCopies(1 + random.nextInt(MOST_DELIVERIES), fact.record())));
    return all;
  }

  private List<RecordMetadata> sendShuffled(List<ProducerRecord<String, byte[]>> all) {
    Collections.shuffle(all, random);
    return post.send(all);
  }

  private void expect(
      List<Expected> list, @org.jspecify.annotations.Nullable Bad bad, RecordMetadata place) {
    if (bad != null) {
      list.add(
          new Expected(
              bad,
              place,
              bad.heardAs() == null
                  ? consumers.of(place.topic())
                  : consumers.hearing(place.topic(), bad.heardAs())));
    }
  }

  /** Everything is read, and nothing waits but what must. */
  private void untilQuiet() {
    Events.eventually(
        PATIENCE,
        () -> {
          assertThat(post.lag(consumers)).as("Records to read, seed %d", seed).isZero();
          Set<Kept> parked = new HashSet<>(Kept.parked());
          held.forEach(one -> parked.removeAll(one.kept(parked)));
          assertThat(parked).as("Records that wait, seed %d", seed).isEmpty();
        });
  }

  private void everyGoodFactHadOneEffectInItsOrder() {
    for (String consumer : consumers.groups()) {
      List<UUID> seen = Kept.seen(consumer);
      Map<String, List<UUID>> lines = new LinkedHashMap<>();
      good.stream()
          .filter(
              fact ->
                  consumers.hearing(fact.type().topic(), fact.type().record()).contains(consumer))
          .forEach(
              fact ->
                  lines
                      .computeIfAbsent(fact.line(), line -> new ArrayList<>())
                      .add(fact.envelope().id()));
      lines.forEach(
          (line, ids) ->
              assertThat(seen.stream().filter(ids::contains))
                  .as("What %s had of %s, seed %d", consumer, line, seed)
                  .containsExactlyElementsOf(ids));
    }
  }

  private void everyBadRecordIsKept(List<Expected> bad, List<Kept> all) {
    for (Expected one : bad) {
      assertThat(one.kept(all))
          .as("Keepers of: %s, seed %d", one.bad().reason(), seed)
          .allMatch(kept -> kept.reason().contains(one.bad().reason()), one.bad().reason())
          .extracting(Kept::consumer)
          .containsExactlyInAnyOrderElementsOf(one.consumers());
    }
  }

  private static ProducerRecord<String, byte[]> inFirstPartition(
      ProducerRecord<String, byte[]> record) {
    return new ProducerRecord<>(record.topic(), 0, record.key(), record.value(), record.headers());
  }

  @Override
  public void close() {
    for (List<Expected> bad : List.of(poison, held)) {
      List<Kept> all = new ArrayList<>(Kept.poison());
      all.addAll(Kept.parked());
      bad.forEach(one -> Kept.clean(one.kept(all)));
    }
    post.close();
  }
}
