package org.gendan.platform.sql;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
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

  public @Nullable LocalDate dayOrNull(int column) {
    return columns[column] instanceof Date date ? date.toLocalDate() : null;
  }

  public Instant time(int column) {
    return requireNonNull(timeOrNull(column));
  }

  public @Nullable Instant timeOrNull(int column) {
    return columns[column] instanceof Timestamp time ? time.toInstant() : null;
  }

  public byte[] bytes(int column) {
    return (byte[]) present(column);
  }

  public byte @Nullable [] bytesOrNull(int column) {
    return (byte[]) columns[column];
  }

  /** JSON as text, also where the driver wraps it. */
  public String json(int column) {
    return present(column).toString();
  }

  private Object present(int column) {
    return requireNonNull(columns[column]);
  }
}
