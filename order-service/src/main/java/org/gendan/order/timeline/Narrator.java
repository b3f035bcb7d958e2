package org.gendan.order.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fact in one sentence. The sentences stand in {@code timeline.properties}; {@code {a.b}}
 * is a value of the fact's body, {@code {a.size}} the length of a list. Times are told in the
 * site's zone, and a money value is hidden from readers who may not see prices.
 */
final class Narrator {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z.]+)}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String HIDDEN = "***";

  private final ResourceBundle sentences;
  private final boolean withPrices;
  private final ZoneId zone;

  Narrator(Locale language, boolean withPrices, ZoneId zone) {
    Locale known = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
    this.sentences =
        ResourceBundle.getBundle(
            "timeline",
            known,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.withPrices = withPrices;
    this.zone = zone;
  }

  String tell(String type, Map<String, Object> data) {
    String sentence = sentences.containsKey(type) ? sentences.getString(type) : type;
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(text(value(data, List.of(match.group(1).split("\\."))))));
  }

  private static @Nullable Object value(@Nullable Object from, List<String> path) {
    if (path.isEmpty()) {
      return from;
    }
    Object next =
        switch (from) {
          case Collection<?> list when path.getFirst().equals("size") -> list.size();
          case Map<?, ?> map -> map.get(path.getFirst());
          case null, default -> null;
        };
    return value(next, path.subList(1, path.size()));
  }

  private String text(@Nullable Object value) {
    return switch (value) {
      case null -> "—";
      case Map<?, ?> money when money.containsKey("currency") ->
          withPrices ? plain(money.get("amount")) + " " + money.get("currency") : HIDDEN;
      case Map<?, ?> quantity when quantity.containsKey("unit") ->
          plain(quantity.get("value")) + " " + quantity.get("unit");
      case Map<?, ?> map ->
          map.values().stream()
              .filter(Objects::nonNull)
              .map(this::text)
              .collect(Collectors.joining(" "));
      case Collection<?> list -> list.stream().map(this::text).collect(Collectors.joining("; "));
      case String moment when MOMENT.matcher(moment).matches() ->
          MINUTES.format(Instant.parse(moment).atZone(zone));
      default -> word(value.toString());
    };
  }

  /** Codes such as OK or DEPOSIT have words; anything else is shown as it is. */
  private String word(String value) {
    return sentences.containsKey("word." + value) ? sentences.getString("word." + value) : value;
  }

  private static String plain(@Nullable Object number) {
    return number == null
        ? ""
        : new java.math.BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }
}
