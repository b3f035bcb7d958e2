package org.gendan.platform.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Shows and moves the clock of demonstrations and tests; where the clock is real there is nothing
 * here.
 */
@Path("/ops/clock")
@RolesAllowed("admin")
public class ClockResource {

  /** Either a step from where the clock stands, or the instant it shall show. */
  public record MoveClock(@Nullable Duration advance, @Nullable Instant instant) {}

  /** What the clock shows and how far that is from real time (ISO-8601 duration). */
  public record ClockView(Instant instant, String zone, String offset) {}

  private final ClockOffset offset;
  private final Clock clock;

  ClockResource(ClockOffset offset, Clock clock) {
    this.offset = offset;
    this.clock = clock;
  }

  @GET
  public ClockView show() {
    String distance = offset.offset().toString();
    return new ClockView(clock.instant(), clock.getZone().getId(), distance);
  }

  @PUT
  public ClockView move(@NotNull MoveClock move) {
    Duration advance = move.advance();
    Instant instant = move.instant();
    if (advance != null && instant == null) {
      offset.advance(advance);
    } else if (instant != null && advance == null) {
      offset.moveTo(instant);
    } else {
      throw new RuleBroken("clock/advance-or-instant", Map.of());
    }
    return show();
  }
}
