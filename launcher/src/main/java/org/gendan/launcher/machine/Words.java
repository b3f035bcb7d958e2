package org.gendan.launcher.machine;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the launcher says, in English or Chinese as the terminal asks for. */
public final class Words {

  private static final Locale LOCALE =
      language(
          System.getenv("GENDAN_LANG"),
          System.getenv("LC_ALL"),
          System.getenv("LC_MESSAGES"),
          System.getenv("LANG"));

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "org.gendan.launcher.words",
          LOCALE,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Words() {}

  /** The language of this run, for bundles that stand beside this one. */
  public static Locale locale() {
    return LOCALE;
  }

  public static String say(String key, Object... values) {
    return String.format(Locale.ROOT, BUNDLE.getString(key), values);
  }

  /** The first variable that says anything decides, as POSIX has it. */
  static Locale language(@Nullable String... variables) {
    return Stream.of(variables)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("zh"))
        .map(value -> Locale.SIMPLIFIED_CHINESE)
        .orElse(Locale.ROOT);
  }
}
