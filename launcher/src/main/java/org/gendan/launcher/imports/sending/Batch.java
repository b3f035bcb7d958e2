package org.gendan.launcher.imports.sending;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * Rows that are taken together or not at all.
 *
 * @param name what they are, unique within a company
 * @param rows how many, for people
 */
record Batch(String name, Service service, String path, Person who, Object body, int rows) {

  private static final int DIGITS = 16;

  /**
   * The same for the same rows, another one for others: rows that changed are sent, rows that did
   * not are known.
   */
  String key(String company) {
    return company + ":" + name + ":" + fingerprint();
  }

  private String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Api.bytes(body));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
