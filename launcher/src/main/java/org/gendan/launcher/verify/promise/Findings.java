package org.gendan.launcher.verify.promise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check looked at and what it found broken. Only the first few are kept in words. */
@SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library more
public final class Findings {

  private static final int SHOWN = 5;

  private final List<String> first = new ArrayList<>();
  private long examined;
  private long broken;

  /** One more thing was looked at; the sentence names it when it is not as promised. */
  void expect(boolean asPromised, String format, @Nullable Object... values) {
    examined++;
    if (!asPromised) {
      broken(format, values);
    }
  }

  /** Something is wrong with what was counted elsewhere. */
  void broken(String format, @Nullable Object... values) {
    broken++;
    if (first.size() < SHOWN) {
      first.add(format.formatted(values));
    }
  }

  public long examined() {
    return examined;
  }

  public long broken() {
    return broken;
  }

  public List<String> first() {
    return List.copyOf(first);
  }
}
