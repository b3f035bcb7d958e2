package org.gendan.platform.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The Chinese holidays that come with the product, with the weekend days worked in exchange (调休).
 */
final class ShippedHolidays {

  private static final String FILE = "/calendar/cn-holidays-2007-2026.csv";

  /** One decreed day. */
  record Holiday(LocalDate day, WorkingDays.Kind kind, String name) {}

  private ShippedHolidays() {}

  static List<Holiday> read() {
    try (InputStream file = ShippedHolidays.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("Missing from the class path: " + FILE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      return lines.lines().skip(1).map(ShippedHolidays::holiday).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Columns: date, name, kind, then two that only explain. */
  private static Holiday holiday(String line) {
    List<String> columns = List.of(line.split(",", -1));
    return new Holiday(
        LocalDate.parse(columns.get(0)),
        WorkingDays.Kind.valueOf(columns.get(2).toUpperCase(Locale.ROOT)),
        columns.get(1));
  }
}
