package org.gendan.launcher.imports;

import java.util.Locale;
import java.util.ResourceBundle;
import org.gendan.launcher.machine.Words;

/** Sentences of one part of the launcher, in the language of the terminal. */
public final class Phrases {

  private final ResourceBundle bundle;

  public Phrases(String bundle) {
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            Words.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String say(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }

  public boolean knows(String key) {
    return bundle.containsKey(key);
  }
}
