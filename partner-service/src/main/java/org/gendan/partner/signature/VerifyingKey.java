package org.gendan.partner.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that tells whether a message is its owner's.
 *
 * @param material the shared secret, or the 32 bytes of the public key
 */
public record VerifyingKey(Algorithm algorithm, byte[] material) {

  /** What stands before the 32 bytes of an ed25519 key where Java reads it (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  boolean made(byte[] signature, byte[] signed) {
    try {
      return switch (algorithm) {
        case HMAC -> MessageDigest.isEqual(hmac(material, signed), signature);
        case ED25519 -> ed25519(signature, signed);
      };
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  static byte[] hmac(byte[] secret, byte[] signed) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return mac.doFinal(signed);
  }

  private boolean ed25519(byte[] signature, byte[] signed) throws GeneralSecurityException {
    byte[] encoded = new byte[X509.length + material.length];
    System.arraycopy(X509, 0, encoded, 0, X509.length);
    System.arraycopy(material, 0, encoded, X509.length, material.length);
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(key);
    verifier.update(signed);
    return verifier.verify(signature);
  }

  /** Secrets do not get into logs. */
  @Override
  public String toString() {
    return "VerifyingKey[" + algorithm + "]";
  }
}
