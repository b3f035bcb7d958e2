package org.gendan.partner.row;

import static java.time.format.ResolverStyle.STRICT;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people write into cells. A text that can be read in two ways is read in none: {@code 1,000}
 * is a thousand here and one there.
 */
final class CellText {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?");

  private static final List<DateTimeFormatter> DAYS =
      Stream.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "uuuu年M月d日")
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
          .map(format -> format.withResolverStyle(STRICT))
          .toList();

  private static final Map<String, Boolean> WORDS =
      Map.ofEntries(
          Map.entry("true", true), Map.entry("false", false),
          Map.entry("yes", true), Map.entry("no", false),
          Map.entry("y", true), Map.entry("n", false),
          Map.entry("1", true), Map.entry("0", false),
          Map.entry("是", true), Map.entry("否", false),
          Map.entry("加急", true), Map.entry("不加急", false));

  private static final Map<String, String> TRADES =
      Map.of(
          "domestic",
          "DOMESTIC",
          "内销",
          "DOMESTIC",
          "国内",
          "DOMESTIC",
          "export",
          "EXPORT",
          "外销",
          "EXPORT",
          "出口",
          "EXPORT",
          "外贸",
          "EXPORT");

  private static final Map<String, String> CURRENCIES =
      Map.of("RMB", "CNY", "人民币", "CNY", "美元", "USD", "欧元", "EUR");

  private CellText() {}

  static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** The day as the standard writes it. */
  static Optional<String> day(String text) {
    return DAYS.stream()
        .flatMap(format -> parsed(text, format).stream())
        .map(LocalDate::toString)
        .findFirst();
  }

  static Optional<Boolean> word(String text) {
    return Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT)));
  }

  static Optional<String> trade(String text) {
    return Optional.ofNullable(TRADES.get(text.toLowerCase(Locale.ROOT)));
  }

  static String currency(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return CURRENCIES.getOrDefault(upper, upper);
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException notWrittenSo) {
      return Optional.empty();
    }
  }
}
