package org.gendan.procurement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a query, read column by column. */
public record Row(@Nullable Object[] columns) {

  public UUID id(int column) {
    return (UUID) present(column);
  }

  public String text(int column) {
    return (String) present(column);
  }

  public @Nullable String textOrNull(int column) {
    return (String) columns[column];
  }

  public BigDecimal amount(int column) {
    return (BigDecimal) present(column);
  }

  public @Nullable BigDecimal amountOrNull(int column) {
    return (BigDecimal) columns[column];
  }

  public int number(int column) {
    return ((Number) present(column)).intValue();
  }

  public long count(int column) {
    return ((Number) present(column)).longValue();
  }

  public boolean flag(int column) {
    return (Boolean) present(column);
  }

  public LocalDate day(int column) {
    return requireNonNull(dayOrNull(column));
  }

  /** Drivers and Hibernate do not agree on what a date column gives. */
  public @Nullable LocalDate dayOrNull(int column) {
    return columns[column] instanceof Date date ? date.toLocalDate() : (LocalDate) columns[column];
  }

  public Instant time(int column) {
    return (Instant) present(column);
  }

  private Object present(int column) {
    return requireNonNull(columns[column]);
  }
}
