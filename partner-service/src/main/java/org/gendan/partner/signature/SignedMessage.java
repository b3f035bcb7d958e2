package org.gendan.partner.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A message with the three headers of Standard Webhooks, and its body as it came.
 *
 * @param signatures {@code v1,<base64>}, several separated by spaces while keys change
 */
public record SignedMessage(
    @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {

  /** How far the clocks of two machines may differ, and how old a copied message may be. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Nobody changes so many keys at once; each costs a computation. */
  private static final int MOST_SIGNATURES = 10;

  /** What the check found; only one of them lets in. */
  public enum Verdict {
    GOOD,
    INCOMPLETE,
    OUT_OF_TIME,
    WRONG
  }

  /** Whether one of these keys signed it, just now. */
  public Verdict verdict(Collection<VerifyingKey> keys, Instant now) {
    if (blank(id) || blank(timestamp) || blank(signatures)) {
      return Verdict.INCOMPLETE;
    }
    Instant signedAt = signedAt();
    if (signedAt == null) {
      return Verdict.INCOMPLETE;
    }
    if (Duration.between(signedAt, now).abs().compareTo(TOLERANCE) > 0) {
      return Verdict.OUT_OF_TIME;
    }
    byte[] signed = signedText();
    String[] all = String.valueOf(signatures).split(" ", MOST_SIGNATURES + 1);
    for (int i = 0; i < Math.min(all.length, MOST_SIGNATURES); i++) {
      if (madeByOneOf(keys, all[i], signed)) {
        return Verdict.GOOD;
      }
    }
    return Verdict.WRONG;
  }

  private static boolean madeByOneOf(
      Collection<VerifyingKey> keys, String signature, byte[] signed) {
    int comma = signature.indexOf(',');
    if (comma < 0) {
      return false;
    }
    String version = signature.substring(0, comma);
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(signature.substring(comma + 1));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
    return keys.stream()
        .filter(key -> key.algorithm().version().equals(version))
        .anyMatch(key -> key.made(bytes, signed));
  }

  private byte[] signedText() {
    byte[] head = (id + "." + timestamp + ".").getBytes(UTF_8);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  private @Nullable Instant signedAt() {
    try {
      return Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
    } catch (NumberFormatException | java.time.DateTimeException notATime) {
      return null;
    }
  }

  private static boolean blank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
