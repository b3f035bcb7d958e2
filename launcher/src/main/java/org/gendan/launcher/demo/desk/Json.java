package org.gendan.launcher.demo.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the few kinds of values that rows are made of. */
public final class Json {

  private Json() {}

  public static Optional<LocalDate> day(JsonNode row, String field) {
    String text = row.path(field).asText("");
    return row.path(field).isTextual() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
  }

  /** Whether a day is there and has come. */
  public static boolean hasCome(JsonNode row, String field, LocalDate today) {
    return day(row, field).filter(day -> !day.isAfter(today)).isPresent();
  }

  public static BigDecimal amount(JsonNode row, String field) {
    String text = row.path(field).asText("");
    return text.isEmpty() || text.equals("null") ? BigDecimal.ZERO : new BigDecimal(text);
  }

  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
