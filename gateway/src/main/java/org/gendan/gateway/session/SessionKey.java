package org.gendan.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret that only the browser's cookie keeps. The database knows a hash of it as the session's
 * id and tokens sealed with a key made from it, so neither one opens anything without the other.
 */
public final class SessionKey {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final byte[] secret;

  private SessionKey(byte[] secret) {
    this.secret = secret;
  }

  static SessionKey fresh() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new SessionKey(secret);
  }

  /** What a cookie holds; empty when it was never one of ours. */
  public static Optional<SessionKey> of(@Nullable String cookie) {
    if (cookie == null) {
      return Optional.empty();
    }
    try {
      byte[] secret = Base64.getUrlDecoder().decode(cookie);
      return Optional.of(new SessionKey(secret)).filter(key -> secret.length == BYTES);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  public String cookie() {
    return TEXT.encodeToString(secret);
  }

  byte[] id() {
    return derived("id");
  }

  byte[] cipherKey() {
    return derived("tokens");
  }

  private byte[] derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
