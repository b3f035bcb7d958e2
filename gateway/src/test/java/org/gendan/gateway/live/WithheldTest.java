package org.gendan.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.gendan.gateway.live.Withheld.Due;
import org.gendan.gateway.live.Withheld.Place;
import org.junit.jupiter.api.Test;

class WithheldTest {

  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final TopicPartition ORDERS = new TopicPartition("order.order.v1", 0);
  private static final TopicPartition MONEY = new TopicPartition("finance.payment.v1", 3);

  private final Withheld withheld = new Withheld(Duration.ofSeconds(2));

  @Test
  void aChangeIsToldWhenTheViewHasItAndNotBefore() {
    withheld.add(new Place(ORDERS, 7), notice("seven"), NOW);
    withheld.add(new Place(ORDERS, 8), notice("eight"), NOW);

    assertThat(withheld.due(Map.of(), NOW).notices()).isEmpty();
    assertThat(withheld.due(Map.of(ORDERS, 7L), NOW).notices()).isEmpty();
    assertThat(withheld.due(Map.of(ORDERS, 8L), NOW).notices()).containsExactly(notice("seven"));
    assertThat(withheld.none()).isFalse();
    assertThat(withheld.due(Map.of(ORDERS, 9L), NOW).notices()).containsExactly(notice("eight"));
    assertThat(withheld.none()).isTrue();
  }

  @Test
  void onePartitionDoesNotWaitForAnother() {
    withheld.add(new Place(ORDERS, 7), notice("order"), NOW);
    withheld.add(new Place(MONEY, 7), notice("money"), NOW);

    assertThat(withheld.due(Map.of(MONEY, 8L, ORDERS, 7L), NOW).notices())
        .containsExactly(notice("money"));
  }

  @Test
  void aViewFarBehindIsNotWaitedForAndItsTopicIsNamedOnceItHasComeOn() {
    withheld.add(new Place(ORDERS, 7), notice("seven"), NOW);

    Due early = withheld.due(Map.of(ORDERS, 3L), NOW.plusSeconds(2));
    Due stillBehind = withheld.due(Map.of(ORDERS, 7L), NOW.plusSeconds(9));
    Due there = withheld.due(Map.of(ORDERS, 8L), NOW.plusSeconds(10));

    assertThat(early).isEqualTo(new Due(List.of(notice("seven")), Set.of()));
    assertThat(stillBehind.caughtUp()).isEmpty();
    assertThat(there.notices()).isEmpty();
    assertThat(there.caughtUp()).containsExactly("order.order.v1");
    assertThat(withheld.none()).isTrue();
  }

  @Test
  void whatWasToldInTimeIsNotToldAgain() {
    withheld.add(new Place(ORDERS, 7), notice("seven"), NOW);

    assertThat(withheld.due(Map.of(ORDERS, 8L), NOW.plusSeconds(5)).caughtUp()).isEmpty();
  }

  private static Notice notice(String id) {
    return new Notice("t", id, 1, "x.v1", Set.of());
  }
}
