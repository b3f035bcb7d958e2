package org.gendan.platform.problem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences behind the codes, Chinese unless the caller prefers English. A service's own {@code
 * problems.properties} comes first, then the platform's.
 */
final class Messages {

  private static final List<String> BUNDLES = List.of("problems", "platform-problems");
  private static final List<Locale> SPOKEN =
      List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]");
  private static final int LONGEST_VALUE = 120;

  private final Locale locale;

  private Messages(Locale locale) {
    this.locale = locale;
  }

  /** The sentences for a caller with this {@code Accept-Language}. */
  static Messages in(@Nullable String acceptLanguage) {
    return new Messages(preferred(acceptLanguage));
  }

  private static Locale preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.CHINESE;
    }
    try {
      Locale match = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
      return Locale.ENGLISH.equals(match) ? Locale.ENGLISH : Locale.CHINESE;
    } catch (IllegalArgumentException malformed) {
      return Locale.CHINESE;
    }
  }

  Locale locale() {
    return locale;
  }

  /** What a code says; a code without a sentence says its {@code message} value, else itself. */
  String text(String code, Map<String, ?> values) {
    String template = find(code.replace('/', '.'));
    if (template == null) {
      Object message = values.get("message");
      return message == null ? code : shown(message);
    }
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(value(found.group(), values.get(found.group(1)))));
  }

  private String value(String placeholder, @Nullable Object value) {
    return value == null ? placeholder : shown(value);
  }

  /**
   * Values may come from the caller: nothing of them may break the line or the reading direction.
   */
  private String shown(Object value) {
    String text =
        switch (value) {
          case BigDecimal number -> number.toPlainString();
          case Enum<?> constant -> name(constant);
          default -> value.toString();
        };
    String clean = UNPRINTABLE.matcher(text).replaceAll(" ");
    return clean.codePointCount(0, clean.length()) <= LONGEST_VALUE
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  /** Bundles may give a status a name people know: {@code OrderStatus.RELEASED=已下达}. */
  private String name(Enum<?> constant) {
    String named = find(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    return named == null ? constant.name() : named;
  }

  private @Nullable String find(String key) {
    for (String name : BUNDLES) {
      ResourceBundle bundle = bundle(name);
      if (bundle != null && bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    return null;
  }

  private @Nullable ResourceBundle bundle(String name) {
    try {
      // Without the fallback to the machine's own language: the file without a suffix is Chinese.
      return ResourceBundle.getBundle(
          name, locale, loader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    } catch (MissingResourceException noSentencesOfItsOwn) {
      return null;
    }
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Messages.class.getClassLoader() : context;
  }
}
