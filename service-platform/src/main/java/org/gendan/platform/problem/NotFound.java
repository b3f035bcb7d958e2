package org.gendan.platform.problem;

import java.util.Map;

/** There is no such thing, or not for this caller: both answer alike (404). */
public final class NotFound extends Problem {

  public NotFound(String code, Map<String, ?> values) {
    super(404, code, values);
  }
}
