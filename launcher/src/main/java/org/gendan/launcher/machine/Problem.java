package org.gendan.launcher.machine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Something a person can act on: one sentence in their language and a non-zero exit code. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Problem(String sentence) {
    super(sentence);
  }

  /** A problem whose sentence stands in {@code words.properties} under {@code problem.<key>}. */
  public static Problem of(String key, @Nullable Object... values) {
    Object[] shown = Arrays.stream(values).map(Problem::shown).toArray();
    return new Problem(Words.say("problem." + key, shown));
  }

  /** Passes on a sentence that was already put into words elsewhere. */
  public static Problem said(String sentence) {
    return new Problem(sentence);
  }

  public Problem because(Throwable cause) {
    initCause(cause);
    return this;
  }

  private static String shown(@Nullable Object value) {
    return value instanceof Throwable cause
        ? cause.getClass().getSimpleName() + " " + cause.getMessage()
        : String.valueOf(value);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
