package org.gendan.platform.problem;

import java.util.Map;

/** The thing is not in a state in which this can be done (409). */
public final class Conflict extends Problem {

  public Conflict(String code, Map<String, ?> values) {
    super(409, code, values);
  }
}
