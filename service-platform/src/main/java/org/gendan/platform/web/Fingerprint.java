package org.gendan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two requests ask for the same: method, address and bodies, whoever asks. */
final class Fingerprint {

  private final ObjectWriter canonical;

  Fingerprint(ObjectMapper json) {
    this.canonical = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  }

  /**
   * SHA-256 in hexadecimal.
   *
   * @param address path and query
   */
  String of(String method, String address, List<?> bodies) {
    MessageDigest digest = sha256();
    part(digest, method.getBytes(UTF_8));
    part(digest, address.getBytes(UTF_8));
    for (Object body : bodies) {
      part(digest, written(body));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The length in front keeps the borders between parts: "ab","c" is not "a","bc". */
  private static void part(MessageDigest digest, byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  private byte[] written(Object body) {
    try {
      return canonical.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: " + body.getClass().getName(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
