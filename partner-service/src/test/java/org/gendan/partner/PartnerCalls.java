package org.gendan.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gendan.testkit.Tokens;

/** Calls of administrators and of partners' systems, as they would make them. */
public final class PartnerCalls {

  public static final String ADMIN = Tokens.of("root", "admin");
  public static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";
  public static final String BATCH = "application/cloudevents-batch+json; charset=UTF-8";

  /** A secret as partners make it: {@code openssl rand -base64 32}. */
  public static final String SECRET =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  private PartnerCalls() {}

  /** A customer's system with a code of its own, whose token client has the same name. */
  public static Map<String, Object> customer(String code, int callsPerMinute) {
    return Map.of(
        "code",
        code,
        "name",
        "宜居 ERP",
        "kind",
        "CUSTOMER",
        "partyCode",
        "K-" + code,
        "tokenClient",
        "client-" + code,
        "types",
        List.of(
            "order.placed", "order.change-requested", "payment.slip-sent", "receipt.acknowledged"),
        "callsPerMinute",
        callsPerMinute);
  }

  public static String newCode() {
    return "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
  }

  /** Registers a customer's system; returns its id. */
  public static String registered(String code) {
    return admin()
        .body(customer(code, 600))
        .post("/partners")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The same, with a shared secret. */
  public static String registeredWithSecret(String code) {
    String id = registered(code);
    addKey(id, 0, "HMAC", SECRET).then().statusCode(200);
    return id;
  }

  public static Response addKey(String id, int version, String algorithm, String key) {
    return admin()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("algorithm", algorithm, "key", key))
        .post("/partners/" + id + "/keys");
  }

  public static RequestSpecification admin() {
    return given()
        .auth()
        .oauth2(ADMIN)
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON);
  }

  public static String token(String code) {
    return Tokens.of("client-" + code, "partner-system");
  }

  /** A partner's call with its token. */
  public static RequestSpecification with(String code) {
    return given().auth().oauth2(token(code)).header("Idempotency-Key", UUID.randomUUID());
  }

  /** A partner's call signed with its secret, now. */
  public static RequestSpecification signed(String code, String body) {
    String id = "msg-" + UUID.randomUUID();
    return signed(code, id, Instant.now().getEpochSecond(), body);
  }

  public static RequestSpecification signed(String code, String id, long at, String body) {
    return signed(code, id, at, body.getBytes(StandardCharsets.UTF_8)).contentType(STRUCTURED);
  }

  public static RequestSpecification signed(String code, String id, long at, byte[] body) {
    return given()
        .header("X-Partner-Id", code)
        .header("webhook-id", id)
        .header("webhook-timestamp", at)
        .header("webhook-signature", "v1," + hmac(id + "." + at + ".", body))
        .body(body);
  }

  /** The headers of a record that a partner writes, signed now. */
  public static Map<String, String> writtenBy(String code, String id, byte[] body) {
    return writtenBy(code, id, Instant.now().getEpochSecond(), body);
  }

  public static Map<String, String> writtenBy(String code, String id, long at, byte[] body) {
    return Map.of(
        "x-partner-id",
        code,
        "webhook-id",
        id,
        "webhook-timestamp",
        String.valueOf(at),
        "webhook-signature",
        "v1," + hmac(id + "." + at + ".", body));
  }

  private static String hmac(String head, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An event that places an order of one line. */
  public static String event(String eventId, String externalNo, String quantity) {
    return """
    {"specversion": "1.0", "id": "%s", "source": "/erp", "type": "order.placed",
     "time": "2026-03-17T01:42:10Z", "datacontenttype": "application/json",
     "data": %s}\
    """
        .formatted(eventId, data(externalNo, quantity));
  }

  public static String data(String externalNo, String quantity) {
    return """
    {"externalNo": "%s", "tradeType": "DOMESTIC", "currency": "CNY", "lines": [
      {"productCode": "CHAIR-1", "quantity": %s, "unitPrice": 199.50, "requestedDate": "2030-04-28"}]}\
    """
        .formatted(externalNo, quantity);
  }
}
