package org.gendan.partner.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import org.gendan.platform.problem.RequestRefused;

/** How CloudEvents write what a header cannot hold: percent signs and UTF-8. */
final class Percent {

  private Percent() {}

  static String decoded(String value) {
    if (value.indexOf('%') < 0) {
      return value;
    }
    ByteBuffer bytes = ByteBuffer.allocate(value.length() * 3);
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '%') {
        bytes.put((byte) (digit(value, i + 1) * 16 + digit(value, i + 2)));
        i += 2;
      } else {
        bytes.put(value.substring(i, i + 1).getBytes(UTF_8));
      }
    }
    try {
      return UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static int digit(String value, int at) {
    int digit = at < value.length() ? Character.digit(value.charAt(at), 16) : -1;
    if (digit < 0) {
      throw malformed();
    }
    return digit;
  }

  private static RequestRefused malformed() {
    return new RequestRefused(400, "event/header-malformed", Map.of());
  }
}
