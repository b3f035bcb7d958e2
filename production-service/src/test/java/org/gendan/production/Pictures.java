package org.gendan.production;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gendan.testkit.Tokens;

/** Pictures as a camera makes them, and sending them. */
public final class Pictures {

  /** Bytes have no charset. */
  private static final RestAssuredConfig WITHOUT_CHARSET =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private Pictures() {}

  /** A small picture; another number, another picture. */
  public static byte[] jpeg(long number) {
    return jpeg(number, 32, 24);
  }

  public static byte[] jpeg(long number, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(number);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, new Color(random.nextInt(1 << 24)).getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A request with a picture for its body, by somebody of the shop floor. */
  public static RequestSpecification sent(byte[] picture) {
    return sent(picture, UUID.randomUUID().toString());
  }

  /** The same under a key that was used before, or will be. */
  public static RequestSpecification sent(byte[] picture, String key) {
    return sentAs(Tokens.of("boss", "foreman", "qc", "workshop"), picture, key);
  }

  public static RequestSpecification sentAs(String token, byte[] picture) {
    return sentAs(token, picture, UUID.randomUUID().toString());
  }

  private static RequestSpecification sentAs(String token, byte[] picture, String key) {
    return given()
        .config(WITHOUT_CHARSET)
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .header("Content-Type", "image/jpeg")
        .body(picture);
  }

  /** Adds a picture to a step; the photo's id. */
  public static String at(String ticket, int stepNo, byte[] picture) {
    return sent(picture)
        .post("/tickets/" + ticket + "/steps/" + stepNo + "/photos?about=REPORT")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }
}
