package org.gendan.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks describe it, written here once more: the driver is no part of us. */
public final class Signature {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  /** Signs with a key of its own that nobody else has. */
  public Signature() {
    this(random());
  }

  Signature(byte[] key) {
    this.key = key;
  }

  /** The key, for whoever shall believe what is signed with it. */
  public String secret() {
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  /**
   * The headers that prove where a message comes from.
   *
   * @param id what makes the same message again the same
   */
  public Map<String, String> headers(String id, Instant now, byte[] body) {
    String at = String.valueOf(now.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", at);
    headers.put("webhook-signature", "v1," + signed(id + "." + at + ".", body));
    return headers;
  }

  private String signed(String head, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(head.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
