package org.gendan.finance.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gendan.platform.problem.RuleBroken;

/**
 * The days a statement covers, both included. A day is one of ours, as the ledger was posted.
 *
 * @param zone where the day begins
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

  /** A year of lines is what a person still reads. */
  private static final int MOST_DAYS = 366;

  public Period {
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new RuleBroken("statement/period", Map.of("from", from, "to", to)).at("/to");
    }
  }

  Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment that does not belong to it. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
