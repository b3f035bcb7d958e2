package org.gendan.partner.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecodedTest {

  private static final String TEXT = "客户单号,数量\r\nPO-1,𠮷50\r\n";
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void utf8IsReadWithAndWithoutItsMark() {
    assertThat(Decoded.of(TEXT.getBytes(UTF_8), null)).isEqualTo(new Decoded(TEXT, "UTF-8"));
    assertThat(Decoded.of(("\uFEFF" + TEXT).getBytes(UTF_8), null).text()).isEqualTo(TEXT);
  }

  @Test
  void whatIsNotUtf8IsGb18030() {
    assertThat(Decoded.of(TEXT.getBytes(GB18030), null)).isEqualTo(new Decoded(TEXT, "GB18030"));
  }

  @Test
  void utf16IsKnownByItsMark() {
    assertThat(Decoded.of(("\uFEFF" + TEXT).getBytes(UTF_16LE), null).text()).isEqualTo(TEXT);
    assertThat(Decoded.of(("\uFEFF" + TEXT).getBytes(UTF_16BE), null).text()).isEqualTo(TEXT);
    assertThat(Decoded.of(("\uFEFF" + TEXT).getBytes(UTF_16BE), "UTF-16").text()).isEqualTo(TEXT);
    assertThat(Decoded.of(TEXT.getBytes(UTF_16BE), "utf-16be").text()).isEqualTo(TEXT);
  }

  /** "鏉�" and the like: bytes of GBK that are UTF-8 by chance are what their sender says. */
  @Test
  void whatIsDeclaredCounts() {
    byte[] both = "联通".getBytes(GB18030);

    assertThat(Decoded.of(both, "GBK").text()).isEqualTo("联通");
    assertThat(Decoded.of("é".getBytes(UTF_8), "ISO-8859-1").text()).isEqualTo("Ã©");
  }

  @Test
  void nothingIsReplacedByQuestionMarks() {
    assertRefused(new byte[] {(byte) 0xFF, 'a', (byte) 0xFF}, null, "file/encoding-unknown");
    assertRefused(TEXT.getBytes(GB18030), "UTF-8", "file/encoding-wrong");
    assertRefused(TEXT.getBytes(UTF_8), "EBCDIC", "file/encoding-not-supported");
    assertRefused("a,b".getBytes(UTF_16LE), null, "file/encoding-unknown");
  }

  private static void assertRefused(byte[] bytes, @Nullable String declared, String code) {
    assertThatThrownBy(() -> Decoded.of(bytes, declared))
        .isInstanceOfSatisfying(
            RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
