package org.gendan.order.timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fact in one sentence. The sentences stand in {@code timeline.properties}: {@code {a.b}}
 * is a value of the fact's body, {@code {list:name}} tells every item of a list as {@code
 * item.name} says, and {@code [[…]]} is left out where a value in it is missing. Times are told in
 * the site's zone, and a money value is hidden from readers who may not see prices.
 */
final class Narrator {

  private static final Pattern PART =
      Pattern.compile("\\[\\[(?<maybe>.*?)]]|\\{(?<path>[A-Za-z.]+)(?::(?<item>[a-z]+))?}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String HIDDEN = "***";
  private static final String UNKNOWN = "—";

  /** More items than this are counted, not told: a line of the timeline stays a line. */
  private static final int MOST_ITEMS = 5;

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
    return sentences.containsKey(type) ? filled(sentences.getString(type), data) : type;
  }

  private String filled(String template, Map<?, ?> data) {
    return PART.matcher(template).replaceAll(part -> Matcher.quoteReplacement(part(part, data)));
  }

  private String part(MatchResult part, Map<?, ?> data) {
    String maybe = part.group("maybe");
    if (maybe != null) {
      return complete(maybe, data) ? filled(maybe, data) : "";
    }
    List<String> path = path(part);
    Object value = value(data, path);
    String item = part.group("item");
    if (item == null) {
      return text(path.getLast(), value);
    }
    String template = sentences.getString("item." + item);
    return value instanceof Collection<?> list ? items(list, one -> item(template, one)) : UNKNOWN;
  }

  private static boolean complete(String template, Map<?, ?> data) {
    return PART.matcher(template).results().allMatch(part -> says(value(data, path(part))));
  }

  private static List<String> path(MatchResult part) {
    return List.of(part.group("path").split("\\."));
  }

  /** Nothing, none and no are not worth their words. */
  private static boolean says(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case String text -> !text.isBlank();
      case Boolean yes -> yes;
      case Number number -> number(number).signum() != 0;
      case Collection<?> list -> !list.isEmpty();
      case Map<?, ?> quantity when quantity.containsKey("unit") ->
          number(quantity.get("value")).signum() != 0;
      default -> true;
    };
  }

  private static @Nullable Object value(@Nullable Object from, List<String> path) {
    if (path.isEmpty()) {
      return from;
    }
    Object next = from instanceof Map<?, ?> map ? map.get(path.getFirst()) : null;
    return value(next, path.subList(1, path.size()));
  }

  private String items(Collection<?> all, Function<Object, String> telling) {
    String told =
        all.stream()
            .limit(MOST_ITEMS)
            .map(telling)
            .collect(Collectors.joining(sentences.getString("list.separator")));
    return all.size() > MOST_ITEMS
        ? told + filled(sentences.getString("list.more"), Map.of("size", all.size()))
        : told;
  }

  private String item(String template, Object item) {
    return item instanceof Map<?, ?> data ? filled(template, data) : UNKNOWN;
  }

  private String text(String name, @Nullable Object value) {
    return switch (value) {
      case null -> UNKNOWN;
      case Map<?, ?> money when money.containsKey("currency") ->
          withPrices ? plain(money.get("amount")) + " " + money.get("currency") : HIDDEN;
      case Map<?, ?> quantity when quantity.containsKey("unit") ->
          plain(quantity.get("value")) + " " + quantity.get("unit");
      case Collection<?> list -> items(list, one -> text(name, one));
      case String moment when MOMENT.matcher(moment).matches() ->
          MINUTES.format(Instant.parse(moment).atZone(zone));
      default -> word(name, value.toString());
    };
  }

  /** Codes such as OK or DEPOSIT have words; anything else is shown as it is. */
  private String word(String name, String value) {
    String key = "word." + name + "." + value;
    return sentences.containsKey(key) ? sentences.getString(key) : value;
  }

  private static String plain(@Nullable Object number) {
    return number(number).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal number(@Nullable Object number) {
    return number == null ? BigDecimal.ZERO : new BigDecimal(number.toString());
  }
}
