package org.gendan.partner.edi;

import static java.time.format.ResolverStyle.STRICT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Days as the standards write them. */
final class Days {

  static final DateTimeFormatter PLAIN = pattern("uuuuMMdd");

  /** EDIFACT's code list 2379: how many of the digits are the day. */
  private static final Map<String, DateTimeFormatter> CODED =
      Map.of("101", pattern("uuMMdd"), "102", PLAIN, "203", PLAIN, "204", PLAIN);

  private Days() {}

  static Optional<LocalDate> plain(String digits) {
    return parsed(digits, PLAIN);
  }

  static Optional<LocalDate> coded(String digits, String code) {
    DateTimeFormatter format = CODED.get(code);
    int length = code.equals("101") ? 6 : 8;
    boolean shorter = digits.length() < length;
    return format == null || shorter
        ? Optional.empty()
        : parsed(digits.substring(0, length), format);
  }

  private static Optional<LocalDate> parsed(String digits, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(digits, format));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(STRICT);
  }
}
