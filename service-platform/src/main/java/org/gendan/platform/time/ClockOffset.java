package org.gendan.platform.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;
import org.jboss.logging.Logger;

/**
 * Gives the service its clock. Where it may be moved, the distance to real time is kept in the
 * database and read again every second, so that a restart and other instances agree on the time.
 */
@Singleton
class ClockOffset {

  private static final Logger LOG = Logger.getLogger(ClockOffset.class);

  /** Beyond fifty years nothing the services store makes sense any more. */
  private static final Duration LIMIT = Duration.ofDays(50 * 365);

  private final Statements statements;
  private final Clock real;
  private final boolean movable;
  private volatile Duration offset = Duration.ZERO;

  ClockOffset(
      Statements statements,
      @ConfigProperty(name = "gendan.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
      @ConfigProperty(name = "gendan.clock.movable", defaultValue = "false") boolean movable) {
    this.statements = statements;
    this.real = MovableClock.inStoredPrecision(zone);
    this.movable = movable;
  }

  @Produces
  @Singleton
  Clock clock() {
    return movable ? new MovableClock(real, () -> offset) : real;
  }

  /** Before all else at start: whoever asks for the time next gets the moved one. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    refresh();
  }

  /** Not while the clock is being moved: what was read before would put it back again. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  synchronized void refresh() {
    if (movable) {
      offset = millis("select offset_millis from clock_offset");
    }
  }

  Duration offset() {
    requireMovable();
    return offset;
  }

  void advance(Duration step) {
    requireMovable();
    requireInReach(step);
    move("offset_millis + ?1", step);
  }

  void moveTo(Instant instant) {
    requireMovable();
    Duration distance = Duration.between(real.instant(), instant);
    requireInReach(distance);
    move("?1", distance);
  }

  /** One statement, so that it holds for every instance before this one goes by it. */
  private synchronized void move(String to, Duration by) {
    offset =
        millis(
            "update clock_offset set offset_millis = %1$s where abs(%1$s) <= ?2 returning offset_millis"
                .formatted(to),
            by.toMillis(),
            LIMIT.toMillis());
    LOG.infof("Clock moved: it now stands %s from real time", offset);
  }

  private void requireMovable() {
    if (!movable) {
      throw new NotFound("clock/not-movable", Map.of());
    }
  }

  private static void requireInReach(Duration distance) {
    if (distance.compareTo(LIMIT) > 0 || distance.compareTo(LIMIT.negated()) < 0) {
      throw outOfReach();
    }
  }

  private static RuleBroken outOfReach() {
    return new RuleBroken("clock/out-of-reach", Map.of("days", LIMIT.toDays()));
  }

  private Duration millis(String sql, Object... parameters) {
    List<Row> moved = statements.rows(sql, parameters);
    if (moved.isEmpty()) {
      throw outOfReach();
    }
    return Duration.ofMillis(moved.getFirst().count(0));
  }
}
