package org.gendan.partner.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.partner.signature.SignedMessage.Verdict;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedMessageTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final byte[] BODY = "{\"数量\": 24}".getBytes(UTF_8);
  private final Instant now = Instant.now();

  /** Cases of the libraries of Standard Webhooks, see the folder's origin in docs/partners.md. */
  static Stream<Named<JsonNode>> vectors() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(SignedMessageTest.class.getResourceAsStream("/standard-webhooks/vectors.json"))
        .valueStream()
        .map(one -> Named.of(one.path("name").asText(), one));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theirCasesComeOutAsTheySay(JsonNode vector) {
    JsonNode headers = vector.path("headers");
    SignedMessage message =
        new SignedMessage(
            headers.path("webhook-id").asText(null),
            headers.path("webhook-timestamp").asText(null),
            headers.path("webhook-signature").asText(null),
            vector.path("payload").asText().getBytes(UTF_8));
    VerifyingKey key = hmac(vector.path("secret").asText());

    Verdict verdict =
        message.verdict(List.of(key), Instant.ofEpochSecond(vector.path("now").asLong()));

    assertThat(verdict == Verdict.GOOD).isEqualTo(vector.path("valid").asBoolean());
  }

  @Test
  void whatTheOfficialLibrarySignsIsGoodAndOnlyThat() throws Exception {
    String signature =
        new Webhook(SECRET).sign("msg_1", now.getEpochSecond(), new String(BODY, UTF_8));

    assertThat(message(signature, now, BODY).verdict(List.of(hmac(SECRET)), now))
        .isEqualTo(Verdict.GOOD);
    byte[] other = "{\"数量\": 25}".getBytes(UTF_8);
    assertThat(message(signature, now, other).verdict(List.of(hmac(SECRET)), now))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void whileKeysChangeEitherOfThemIsGood() {
    VerifyingKey old = hmac(SECRET);
    VerifyingKey fresh = new VerifyingKey(Algorithm.HMAC, new byte[32]);

    String both = signature(old) + " " + signature(fresh);

    assertThat(message(both, now, BODY).verdict(List.of(fresh), now)).isEqualTo(Verdict.GOOD);
    assertThat(message(signature(old), now, BODY).verdict(List.of(old, fresh), now))
        .isEqualTo(Verdict.GOOD);
    assertThat(message(signature(old), now, BODY).verdict(List.of(fresh), now))
        .isEqualTo(Verdict.WRONG);
    assertThat(message(signature(old), now, BODY).verdict(List.of(), now)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void fiveMinutesAreTheMostEitherWay() {
    VerifyingKey key = hmac(SECRET);
    SignedMessage message = message(signature(key), now, BODY);
    Instant at = Instant.ofEpochSecond(now.getEpochSecond());

    assertThat(message.verdict(List.of(key), at.plusSeconds(300))).isEqualTo(Verdict.GOOD);
    assertThat(message.verdict(List.of(key), at.minusSeconds(300))).isEqualTo(Verdict.GOOD);
    assertThat(message.verdict(List.of(key), at.plusSeconds(301))).isEqualTo(Verdict.OUT_OF_TIME);
    assertThat(message.verdict(List.of(key), at.minusSeconds(301))).isEqualTo(Verdict.OUT_OF_TIME);
  }

  @Test
  void anEd25519SignatureIsGoodForItsKeyAndBodyOnly() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    String text = "whpk_" + Base64.getEncoder().encodeToString(raw);
    VerifyingKey key = new VerifyingKey(Algorithm.ED25519, KeyText.read(Algorithm.ED25519, text));
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update(
        ("msg_1." + now.getEpochSecond() + "." + new String(BODY, UTF_8)).getBytes(UTF_8));
    String signature = "v1a," + Base64.getEncoder().encodeToString(signer.sign());

    assertThat(message(signature, now, BODY).verdict(List.of(key), now)).isEqualTo(Verdict.GOOD);
    assertThat(message(signature, now, new byte[0]).verdict(List.of(key), now))
        .isEqualTo(Verdict.WRONG);
    String asHmac = signature.replace("v1a,", "v1,");
    assertThat(message(asHmac, now, BODY).verdict(List.of(key), now)).isEqualTo(Verdict.WRONG);
    assertThat(message("v1a,AAAA", now, BODY).verdict(List.of(key), now)).isEqualTo(Verdict.WRONG);
  }

  /** The other way round: what we sign, the official library takes. */
  @Test
  void theOfficialLibraryTakesWhatOurKeySigns() {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(String.valueOf(now.getEpochSecond())),
                "webhook-signature", List.of(signature(hmac(SECRET)))),
            (name, value) -> true);

    assertThatCode(() -> new Webhook(SECRET).verify(new String(BODY, UTF_8), headers))
        .doesNotThrowAnyException();
  }

  private static SignedMessage message(String signature, Instant at, byte[] body) {
    return new SignedMessage("msg_1", String.valueOf(at.getEpochSecond()), signature, body);
  }

  private static VerifyingKey hmac(String secret) {
    return new VerifyingKey(Algorithm.HMAC, KeyText.read(Algorithm.HMAC, secret));
  }

  private String signature(VerifyingKey key) {
    try {
      byte[] signed =
          ("msg_1." + now.getEpochSecond() + "." + new String(BODY, UTF_8)).getBytes(UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(VerifyingKey.hmac(key.material(), signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
