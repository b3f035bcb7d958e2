package org.gendan.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock that stands a changing distance away from another one. */
final class MovableClock extends Clock {

  private final Clock real;
  private final Supplier<Duration> offset;

  MovableClock(Clock real, Supplier<Duration> offset) {
    this.real = real;
    this.offset = offset;
  }

  /** Real time in microseconds, as the database keeps it: what was stored reads back equal. */
  static Clock inStoredPrecision(ZoneId zone) {
    return Clock.tick(Clock.system(zone), Duration.ofNanos(1_000));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(real.withZone(zone), offset);
  }
}
