package org.gendan.gateway.session;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a session's tokens so that only its own cookie opens them, and only in its own row. */
final class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seal() {}

  static byte[] close(Tokens tokens, SessionKey key) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, key).doFinal(tokens.bytes());
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tokens not sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when the row was changed or belongs to another session
   */
  static Tokens open(byte[] sealed, SessionKey key) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(sealed);
      byte[] nonce = new byte[NONCE_BYTES];
      buffer.get(nonce);
      byte[] rest = new byte[buffer.remaining()];
      buffer.get(rest);
      return Tokens.of(cipher(Cipher.DECRYPT_MODE, nonce, key).doFinal(rest));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tokens not opened", e);
    }
  }

  private static Cipher cipher(int mode, byte[] nonce, SessionKey key)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key.cipherKey(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(key.id());
    return cipher;
  }
}
