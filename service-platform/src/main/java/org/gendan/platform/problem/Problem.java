package org.gendan.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can understand and act on. The code is stable ({@code
 * order/illegal-transition}) and names a sentence in {@code problems.properties}; the values fill
 * its placeholders.
 */
public abstract sealed class Problem extends RuntimeException
    permits NotFound, Conflict, RuleBroken, Forbidden, RequestRefused {

  private final int status;
  private final String code;
  private final transient Map<String, Object> values;

  Problem(int status, String code, Map<String, ?> values) {
    super(code + " " + values);
    this.status = status;
    this.code = code;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The HTTP status that callers get. */
  public final int status() {
    return status;
  }

  public final String code() {
    return code;
  }

  public final Map<String, Object> values() {
    return values;
  }

  /** The places in the request that are wrong, when the problem has such places. */
  public List<FieldError> errors() {
    return List.of();
  }
}
