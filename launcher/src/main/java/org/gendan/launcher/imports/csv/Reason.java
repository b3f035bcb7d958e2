package org.gendan.launcher.imports.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why something was refused.
 *
 * @param key names the sentence in {@code imports/reasons.properties}
 * @param values what the sentence shows, shortened so that a broken file cannot flood a terminal
 */
public record Reason(String key, List<String> values) {

  private static final int SHOWN = 60;

  public static Reason of(String key, Object... values) {
    return new Reason(key, Arrays.stream(values).map(String::valueOf).map(Reason::shown).toList());
  }

  /** The sentence in a language; English where there is no translation. */
  public String in(Locale language) {
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            "org.gendan.launcher.imports.reasons",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return String.format(Locale.ROOT, sentences.getString(key), values.toArray());
  }

  private static String shown(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(SHOWN)
        .forEach(c -> shown.appendCodePoint(Text.isPlain(c) ? c : 0xFFFD));
    return value.codePointCount(0, value.length()) > SHOWN
        ? shown.append('…').toString()
        : shown.toString();
  }
}
