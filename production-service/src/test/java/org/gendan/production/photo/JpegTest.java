package org.gendan.production.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegTest {

  private static final String PLACE = "31.2304N 121.4737E";
  private final byte[] picture = Pictures.jpeg(1, 64, 48);

  @Test
  void aPictureIsKeptAsItIs() {
    Jpeg jpeg = Jpeg.of(picture);

    assertThat(jpeg.plain()).isEqualTo(picture);
    assertThat(jpeg.width()).isEqualTo(64);
    assertThat(jpeg.height()).isEqualTo(48);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xE1, 0xED, 0xFE})
  void whatACameraWroteBesideItIsLeftAway(int mark) throws IOException {
    byte[] told = with(mark, "Exif\0\0 " + PLACE);
    assertThat(text(told)).contains(PLACE);

    Jpeg jpeg = Jpeg.of(told);

    assertThat(text(jpeg.plain())).doesNotContain(PLACE);
    assertThat(jpeg.plain()).isEqualTo(picture);
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg.plain())).getWidth()).isEqualTo(64);
  }

  @Test
  void theColourProfileStays() {
    byte[] profiled = with(0xE2, "ICC_PROFILE");

    assertThat(Jpeg.of(profiled).plain()).isEqualTo(profiled);
  }

  @Test
  void whatStandsBehindTheEndIsLeftAway() {
    byte[] script = "<script>alert(1)</script>".getBytes(ISO_8859_1);
    byte[] both = Arrays.copyOf(picture, picture.length + script.length);
    System.arraycopy(script, 0, both, picture.length, script.length);

    assertThat(Jpeg.of(both).plain()).isEqualTo(picture);
  }

  @Test
  void whatIsNoPictureIsRefused() {
    refused(new byte[0]);
    refused("GIF89a".getBytes(ISO_8859_1));
    refused("<svg onload=alert(1)>".getBytes(ISO_8859_1));
    refused(new byte[] {(byte) 0xFF, (byte) 0xD8});
    refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9});
    refused(Arrays.copyOf(picture, picture.length - 2));
    refused(Arrays.copyOf(picture, 100));
  }

  @Test
  void aPictureThatClaimsToBeEnormousIsRefused() {
    byte[] enormous = picture.clone();
    int frame = text(enormous).indexOf("\u00ff\u00c0");
    enormous[frame + 7] = (byte) 0xFF;

    refused(enormous);
  }

  /** Every prefix and every flipped byte ends in an answer, never in a failure. */
  @Test
  void nothingBreaksTheReading() {
    for (int i = 0; i < picture.length; i++) {
      answered(Arrays.copyOf(picture, i));
      byte[] flipped = picture.clone();
      flipped[i] ^= (byte) 0xFF;
      answered(flipped);
    }
  }

  private static void answered(byte[] bytes) {
    try {
      assertThat(Jpeg.of(bytes).plain().length).isPositive();
    } catch (RuleBroken refusal) {
      assertThat(refusal.code()).isEqualTo("photo/not-a-jpeg");
    }
  }

  private static void refused(byte[] bytes) {
    assertThatThrownBy(() -> Jpeg.of(bytes)).isInstanceOf(RuleBroken.class);
  }

  /** The picture with one more segment behind its start. */
  private byte[] with(int mark, String words) {
    byte[] body = words.getBytes(ISO_8859_1);
    byte[] out = new byte[picture.length + body.length + 4];
    out[0] = picture[0];
    out[1] = picture[1];
    out[2] = (byte) 0xFF;
    out[3] = (byte) mark;
    out[4] = (byte) ((body.length + 2) >> 8);
    out[5] = (byte) (body.length + 2);
    System.arraycopy(body, 0, out, 6, body.length);
    System.arraycopy(picture, 2, out, 6 + body.length, picture.length - 2);
    return out;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
