package org.gendan.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gendan.testkit.TestRealm;

/** Signs tokens by hand: no library would sign what a forger does. */
final class Signature {

  private static final TestRealm.Key STRANGER = TestRealm.newKey();

  private Signature() {}

  static String rs256(Map<String, Object> header, Map<String, Object> claims) {
    return rsa("RS256", "SHA256withRSA", header, claims);
  }

  static String rsa(
      String name, String algorithm, Map<String, Object> header, Map<String, Object> claims) {
    return rsa(name, algorithm, header, claims, TestRealm.key().pair().getPrivate());
  }

  /** A good key, but nobody's we know. */
  static String stranger(Map<String, Object> header, Map<String, Object> claims) {
    return rsa("RS256", "SHA256withRSA", header, claims, STRANGER.pair().getPrivate());
  }

  /** The classic: the public key, which everybody knows, taken for a shared secret. */
  static String hs256(Map<String, Object> header, Map<String, Object> claims) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(TestRealm.key().pair().getPublic().getEncoded(), "HmacSHA256"));
      String signed = signed("HS256", header, claims);
      return signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String none(Map<String, Object> header, Map<String, Object> claims) {
    return signed("none", header, claims) + ".";
  }

  /** The signature of one token under the claims of another. */
  static String exchanged(String token, Map<String, Object> claims) {
    String[] parts = token.split("\\.", -1);
    return parts[0] + "." + json(claims) + "." + parts[2];
  }

  private static String rsa(
      String name,
      String algorithm,
      Map<String, Object> header,
      Map<String, Object> claims,
      PrivateKey key) {
    try {
      var signature = java.security.Signature.getInstance(algorithm);
      signature.initSign(key);
      String signed = signed(name, header, claims);
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(
      String name, Map<String, Object> header, Map<String, Object> claims) {
    Map<String, Object> whole = new TreeMap<>(header);
    whole.put("alg", name);
    return json(whole) + "." + json(claims);
  }

  private static String json(Map<String, Object> part) {
    return encoded(JsonMapper.builder().build().valueToTree(part).toString().getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
