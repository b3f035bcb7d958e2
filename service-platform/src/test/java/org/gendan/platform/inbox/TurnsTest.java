package org.gendan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.platform.inbox.Received.Concern;
import org.gendan.platform.inbox.Received.Raw;
import org.gendan.platform.inbox.Turns.Turn;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns(record -> false);

  @Test
  void aLineGoesOnOneByOne() {
    assertThat(turns.onArrival(heard(1))).isEqualTo(new Turn.Now());
    assertThat(turns.onArrival(ignored(2))).isEqualTo(new Turn.Now());
    assertThat(turns.onArrival(heard(3))).isEqualTo(new Turn.Now());
  }

  @Test
  void whatMissesAnotherWaitsAndWhatFollowsQueuesBehind() {
    turns.had(heard(1).line(), 7);

    assertThat(turns.onArrival(heard(9)))
        .isEqualTo(new Turn.Later("Waits for version 8; this is 9"));
    assertThat(turns.onArrival(heard(8))).isEqualTo(new Turn.Later(null));
    assertThat(turns.onArrival(of("other line", 1, Concern.HEARD))).isEqualTo(new Turn.Now());
  }

  @Test
  void aLineThatIsParkedTakesNothingOnArrivalButItsFirstRecordWhenItIsTried() {
    turns.waits(heard(1).line());

    assertThat(turns.onArrival(heard(1))).isEqualTo(new Turn.Later(null));
    assertThat(turns.of(heard(1), false)).isEqualTo(new Turn.Now());
  }

  @Test
  void whoBeganLateCannotMissTheFirstOfAnUnknownLine() {
    Turns late = new Turns(record -> true);

    assertThat(late.onArrival(heard(12))).isEqualTo(new Turn.Now());
    assertThat(late.onArrival(heard(14))).isInstanceOf(Turn.Later.class);
    assertThat(turns.onArrival(heard(12))).isInstanceOf(Turn.Later.class);
  }

  @Test
  void theSameIdIsARepetitionUnlessItSaysSomethingElse() {
    Received fact = heard(1);
    turns.onArrival(fact);
    Received forged = of(fact, "another hash");
    Received old = heard(5);
    turns.saw(old.id(), "");

    assertThat(turns.onArrival(fact)).isEqualTo(new Turn.Again());
    assertThat(turns.onArrival(forged)).isInstanceOf(Turn.Never.class);
    assertThat(turns.onArrival(old)).as("seen, body not noted").isEqualTo(new Turn.Again());
  }

  @Test
  void aVersionIsUsedOnce() {
    turns.had(heard(1).line(), 7);

    assertThat(turns.onArrival(heard(7))).isInstanceOf(Turn.Never.class);
    assertThat(turns.onArrival(ignored(7)))
        .as("ids of these are not kept")
        .isEqualTo(new Turn.Again());
    assertThat(turns.of(heard(7), true)).as("taken back by a person").isEqualTo(new Turn.Now());
    assertThat(turns.onArrival(heard(8))).as("which moves nothing").isEqualTo(new Turn.Now());
  }

  private static Received heard(long version) {
    return of("line", version, Concern.HEARD);
  }

  private static Received ignored(long version) {
    return of("line", version, Concern.IGNORED);
  }

  private static Received of(Received fact, String hash) {
    Envelope e = fact.envelope();
    return new Received(
        fact.raw(), envelope(e.id(), e.subject(), e.version(), hash), fact.concern(), null);
  }

  private static Received of(String key, long version, Concern concern) {
    return new Received(
        new Raw("topic", 0, 0, key, Map.of(), null),
        envelope(UUID.randomUUID(), key, version, "hash"),
        concern,
        null);
  }

  private static Envelope envelope(UUID id, String key, long version, String hash) {
    return new Envelope(
        id, "/s/0", "t", key, Instant.EPOCH, version, 1, hash, "c", null, "system", null);
  }
}
