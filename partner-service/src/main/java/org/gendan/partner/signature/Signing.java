package org.gendan.partner.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;

/** Signs what we send. */
public final class Signing {

  private Signing() {}

  /** The value of {@code webhook-signature}. */
  public static String hmac(byte[] secret, String id, String timestamp, byte[] body) {
    byte[] head = (id + "." + timestamp + ".").getBytes(UTF_8);
    byte[] signed = new byte[head.length + body.length];
    System.arraycopy(head, 0, signed, 0, head.length);
    System.arraycopy(body, 0, signed, head.length, body.length);
    try {
      return "v1," + Base64.getEncoder().encodeToString(VerifyingKey.hmac(secret, signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
