package org.gendan.partner.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text. What the sender declares counts; else the byte order mark; else UTF-8 if all of it
 * is; else GB18030, which also reads GBK and GB2312. Nothing is replaced by question marks.
 */
public record Decoded(String text, String encoding) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Map<String, Charset> KNOWN =
      Map.of(
          "UTF-8", UTF_8,
          "UTF8", UTF_8,
          "UTF-16", UTF_16LE,
          "UTF-16LE", UTF_16LE,
          "UTF-16BE", UTF_16BE,
          "GB18030", GB18030,
          "GBK", GB18030,
          "GB2312", GB18030,
          "ISO-8859-1", Charset.forName("ISO-8859-1"));
  private static final char MARK = '\uFEFF';

  public static Decoded of(byte[] bytes, @Nullable String declared) {
    Charset marked = marked(bytes);
    if (declared != null) {
      return declared(bytes, declared, marked);
    }
    List<Charset> candidates = marked == null ? List.of(UTF_8, GB18030) : List.of(marked);
    return candidates.stream()
        .map(candidate -> strictly(bytes, candidate))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("file/encoding-unknown", Map.of()));
  }

  private static Decoded declared(byte[] bytes, String declared, @Nullable Charset marked) {
    Charset named = KNOWN.get(declared.toUpperCase(Locale.ROOT));
    if (named == null) {
      throw new RuleBroken("file/encoding-not-supported", Map.of("encoding", declared));
    }
    boolean anyOrder = declared.equalsIgnoreCase("UTF-16") && UTF_16BE.equals(marked);
    return strictly(bytes, anyOrder ? UTF_16BE : named)
        .orElseThrow(() -> new RuleBroken("file/encoding-wrong", Map.of("encoding", declared)));
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return UTF_8;
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    return begins(bytes, 0xFE, 0xFF) ? UTF_16BE : null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Text has no NUL: where there is one, the bytes are something else. */
  private static Optional<Decoded> strictly(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
      return plain.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(new Decoded(plain, charset.name()));
    } catch (CharacterCodingException notThis) {
      return Optional.empty();
    }
  }
}
