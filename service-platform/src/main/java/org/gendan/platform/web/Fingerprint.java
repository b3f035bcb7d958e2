package org.gendan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.gendan.platform.outbox.EventJson;

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
    ByteArrayOutputStream asked = new ByteArrayOutputStream();
    part(asked, method.getBytes(UTF_8));
    part(asked, address.getBytes(UTF_8));
    for (Object body : bodies) {
      part(asked, written(body));
    }
    return EventJson.sha256(asked.toByteArray());
  }

  /** The length in front keeps the borders between parts: "ab","c" is not "a","bc". */
  private static void part(ByteArrayOutputStream asked, byte[] bytes) {
    asked.writeBytes((bytes.length + ":").getBytes(UTF_8));
    asked.writeBytes(bytes);
  }

  private byte[] written(Object body) {
    try {
      return canonical.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: " + body.getClass().getName(), e);
    }
  }
}
