package org.gendan.platform.problem;

import java.util.Map;

/**
 * The request itself cannot be taken, whatever it asks for: a header is missing, a version stale.
 */
public final class RequestRefused extends Problem {

  public RequestRefused(int status, String code, Map<String, ?> values) {
    super(status, code, values);
  }
}
