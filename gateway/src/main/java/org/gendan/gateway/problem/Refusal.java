package org.gendan.gateway.problem;

import org.jspecify.annotations.Nullable;

/**
 * Why the edge says no: a status, and a code that names a sentence in {@code problems.properties}.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final @Nullable Integer retryAfterSeconds;

  private Refusal(int status, String code, @Nullable Integer retryAfterSeconds) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public static Refusal of(int status, String code) {
    return new Refusal(status, code, null);
  }

  /** One that may be tried again, and after how long. */
  public static Refusal forNow(int status, String code, int retryAfterSeconds) {
    return new Refusal(status, code, retryAfterSeconds);
  }

  public static Refusal nothingHere() {
    return of(404, "request/nothing-here");
  }

  public static Refusal signedOut() {
    return of(401, "login/signed-out");
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public @Nullable Integer retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
