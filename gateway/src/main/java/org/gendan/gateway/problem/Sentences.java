package org.gendan.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The sentences behind the codes: Chinese unless the caller prefers English. */
record Sentences(Locale locale) {

  private static final List<Locale> SPOKEN =
      List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

  static Sentences in(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return new Sentences(Locale.CHINESE);
    }
    try {
      Locale match = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
      return new Sentences(Locale.ENGLISH.equals(match) ? Locale.ENGLISH : Locale.CHINESE);
    } catch (IllegalArgumentException malformed) {
      return new Sentences(Locale.CHINESE);
    }
  }

  /** What a code says; each code must have its sentence, a test sees to it. */
  String of(String code) {
    String key = code.replace('/', '.');
    ResourceBundle bundle = bundle();
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }

  private ResourceBundle bundle() {
    // Without the fallback to the machine's own language: the file without a suffix is Chinese.
    return ResourceBundle.getBundle(
        "problems",
        locale,
        Sentences.class.getClassLoader(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
