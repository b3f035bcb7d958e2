package org.gendan.partner.signature;

import java.util.Base64;

/** Keys as people pass them on. */
public final class KeyText {

  private static final int SHORTEST_SECRET = 24;
  private static final int LONGEST_SECRET = 64;
  private static final int PUBLIC_KEY = 32;

  private KeyText() {}

  /**
   * The bytes of a key.
   *
   * @throws IllegalArgumentException when it is none of this kind
   */
  public static byte[] read(Algorithm algorithm, String text) {
    String encoded =
        text.startsWith(algorithm.prefix()) ? text.substring(algorithm.prefix().length()) : text;
    byte[] bytes = Base64.getDecoder().decode(encoded);
    int shortest = algorithm == Algorithm.HMAC ? SHORTEST_SECRET : PUBLIC_KEY;
    int longest = algorithm == Algorithm.HMAC ? LONGEST_SECRET : PUBLIC_KEY;
    if (bytes.length < shortest || bytes.length > longest) {
      throw new IllegalArgumentException("A key of " + bytes.length + " bytes");
    }
    return bytes;
  }
}
