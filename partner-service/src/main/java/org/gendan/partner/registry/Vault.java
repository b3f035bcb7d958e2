package org.gendan.partner.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals shared secrets before they are stored: a copy of the database signs nothing. A seal holds
 * for one key's row only, so that nobody can move a secret to another partner.
 */
@ApplicationScoped
public class Vault {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST = 32;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  Vault(@ConfigProperty(name = "gendan.partner.vault-key") String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "gendan.partner.vault-key takes at least " + SHORTEST + " random characters");
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
      this.key = new SecretKeySpec(digest, "AES");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Seals a secret for the row of this id. */
  public byte[] seal(byte[] secret, UUID owner) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret, owner);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException when it was sealed under another key or for another row
   */
  public byte[] open(byte[] sealed, UUID owner) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    byte[] secret = Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return apply(Cipher.DECRYPT_MODE, nonce, secret, owner);
  }

  private byte[] apply(int mode, byte[] nonce, byte[] input, UUID owner) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(16)
              .putLong(owner.getMostSignificantBits())
              .putLong(owner.getLeastSignificantBits())
              .array());
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A partner's secret was not sealed or opened", e);
    }
  }
}
