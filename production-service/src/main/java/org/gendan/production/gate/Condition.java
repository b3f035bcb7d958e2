package org.gendan.production.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the start gate as of now.
 *
 * @param state what is known, for example RELEASED or HELD, COMPLETE, DATED, SHORT or UNKNOWN
 * @param date the day the material is complete, where one is known
 */
public record Condition(Name name, boolean met, String state, @Nullable LocalDate date) {

  /** What is asked. */
  public enum Name {
    ORDER,
    MATERIAL
  }
}
