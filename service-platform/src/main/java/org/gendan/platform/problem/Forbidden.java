package org.gendan.platform.problem;

import java.util.Map;

/** The caller sees the thing but may not do this with it (403). */
public final class Forbidden extends Problem {

  public Forbidden(String code, Map<String, ?> values) {
    super(403, code, values);
  }
}
