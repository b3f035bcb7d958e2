package org.gendan.launcher.verify.evidence;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a view; columns are read by their name in the contract. */
public record Row(Map<String, @Nullable Object> columns) {

  public String text(String column) {
    return String.valueOf(value(column));
  }

  public @Nullable String textOrNull(String column) {
    Object value = columns.get(column);
    return value == null ? null : value.toString();
  }

  public UUID id(String column) {
    return (UUID) value(column);
  }

  public long count(String column) {
    return ((Number) value(column)).longValue();
  }

  public BigDecimal amount(String column) {
    return new BigDecimal(text(column));
  }

  public boolean is(String column) {
    return (Boolean) value(column);
  }

  public boolean has(String column) {
    return columns.get(column) != null;
  }

  public Instant time(String column) {
    return ((java.sql.Timestamp) value(column)).toInstant();
  }

  private Object value(String column) {
    return requireNonNull(columns.get(column), column);
  }
}
