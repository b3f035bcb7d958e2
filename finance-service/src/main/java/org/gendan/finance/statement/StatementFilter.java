package org.gendan.finance.statement;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which days statements cover, and whose.
 *
 * @param from the first of this month when left out
 * @param to today when left out
 * @param query a customer code or part of a customer's name
 */
record StatementFilter(
    @QueryParam("from") @Nullable LocalDate from,
    @QueryParam("to") @Nullable LocalDate to,
    @QueryParam("query") @Size(max = 60) @Pattern(regexp = "\\P{Cc}*") @Nullable String query) {

  Period period(Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    LocalDate end = Objects.requireNonNullElse(to, today);
    return new Period(
        Objects.requireNonNullElse(from, end.withDayOfMonth(1)), end, clock.getZone());
  }
}
