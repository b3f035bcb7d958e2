package org.gendan.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One try to sign in, kept in a cookie of the browser that began it. What the provider gets to see
 * is derived from the cookie's secret, so only this browser can finish it, and nothing of it needs
 * to be stored here.
 *
 * @param to where the person wanted to go
 */
record SignInAttempt(byte[] secret, String to) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final int BYTES = 32;
  private static final int LONGEST_WAY = 1024;

  static SignInAttempt to(@Nullable String wanted) {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new SignInAttempt(secret, inside(wanted));
  }

  static Optional<SignInAttempt> of(@Nullable String cookie) {
    String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      Base64.Decoder decoder = Base64.getUrlDecoder();
      String to = new String(decoder.decode(parts[1]), StandardCharsets.UTF_8);
      return Optional.of(new SignInAttempt(decoder.decode(parts[0]), inside(to)))
          .filter(attempt -> attempt.secret.length == BYTES);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  String cookie() {
    return text(secret) + "." + text(to.getBytes(StandardCharsets.UTF_8));
  }

  String state() {
    return derived("state");
  }

  String nonce() {
    return derived("nonce");
  }

  /** PKCE: whoever brings the code must know this. */
  String verifier() {
    return derived("verifier");
  }

  String challenge() {
    try {
      byte[] ascii = verifier().getBytes(StandardCharsets.US_ASCII);
      return text(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  boolean began(@Nullable String state) {
    return state != null
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8), state().getBytes(StandardCharsets.UTF_8));
  }

  /** Only addresses of our own: {@code //elsewhere} and {@code /\elsewhere} lead away. */
  static String inside(@Nullable String wanted) {
    return wanted != null
            && wanted.length() <= LONGEST_WAY
            && wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
        ? wanted
        : "/";
  }

  private String derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return text(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static String text(byte[] bytes) {
    return TEXT.encodeToString(bytes);
  }
}
