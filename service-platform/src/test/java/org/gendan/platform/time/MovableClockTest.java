package org.gendan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MovableClockTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2026-03-06T04:00:00Z");

  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
  private final Clock clock = new MovableClock(Clock.fixed(NOON, SHANGHAI), offset::get);

  @Test
  void itFollowsItsOffsetInEveryZone() {
    Clock elsewhere = clock.withZone(ZoneOffset.UTC);

    offset.set(Duration.ofHours(24));

    assertThat(clock.instant()).isEqualTo("2026-03-07T04:00:00Z");
    assertThat(clock.getZone()).isEqualTo(SHANGHAI);
    assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void realTimeIsAsPreciseAsTheDatabase() {
    Instant now = MovableClock.inStoredPrecision(SHANGHAI).instant();

    assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
  }
}
