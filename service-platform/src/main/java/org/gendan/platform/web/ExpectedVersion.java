package org.gendan.platform.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.platform.problem.RequestRefused;

/**
 * The version that the caller saw, from {@code If-Match}. A resource method that takes one is only
 * reached with the header present, see {@link VersionFilter}.
 */
public final class ExpectedVersion {

  private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

  private final String header;

  private ExpectedVersion(String header) {
    this.header = header;
  }

  /** Takes the header as it is; it is judged in {@link #check}. */
  public static ExpectedVersion fromString(String header) {
    return new ExpectedVersion(header.strip());
  }

  /**
   * Lets the command pass only on the version its author looked at.
   *
   * @throws RequestRefused 428 when no version is named, 412 when it is not this one
   */
  public void check(long actual) {
    if (header.isEmpty() || header.equals("*")) {
      throw missing();
    }
    Matcher tag = STRONG_TAG.matcher(header);
    // A weak tag never matches (RFC 9110 §13.1.1), and what is no tag of ours cannot be current.
    if (!tag.matches() || Long.parseLong(tag.group(1)) != actual) {
      throw new RequestRefused(412, "request/version-stale", Map.of("version", actual));
    }
  }

  static RequestRefused missing() {
    return new RequestRefused(428, "request/version-missing", Map.of());
  }
}
