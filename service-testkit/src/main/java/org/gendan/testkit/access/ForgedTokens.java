package org.gendan.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.gendan.testkit.TestRealm;
import org.gendan.testkit.input.Caller;
import org.gendan.testkit.input.Caller.Answer;

/**
 * Tokens that are almost right: for somebody else, from somebody else, too old, too new, signed by
 * the wrong hand or not at all. Each is refused, and the one they were made from is not.
 */
public final class ForgedTokens {

  /** Every service has it, for administrators. */
  private static final String PATH = "/ops/clock";

  private static final long LATE = 90;

  private final Caller caller = new Caller();
  private final String service;
  private final Map<String, String> tokens = new LinkedHashMap<>();

  /**
   * The forgeries for one service.
   *
   * @param service its name, for example {@code order-service}
   */
  public ForgedTokens(String service) {
    this.service = service;
  }

  /** Sends them all. */
  public void assertRefused() {
    assertThat(status(Signature.rs256(header(), claims()))).isEqualTo(200);
    strangers();
    times();
    signatures();
    List<String> accepted = new ArrayList<>();
    tokens.forEach(
        (what, token) -> {
          if (status(token) != 401) {
            accepted.add(what + ": " + status(token));
          }
        });
    assertThat(accepted).as("Forged tokens that were not refused").isEmpty();
  }

  /** Invented keys do not make the service ask the realm each time. */
  public void assertUnknownKeysAskTheRealmOnce() {
    int before = TestRealm.askedForKeys();
    for (int i = 0; i < 100; i++) {
      Map<String, Object> header = header();
      header.put("kid", UUID.randomUUID().toString());
      assertThat(status(Signature.rs256(header, claims()))).isEqualTo(401);
    }
    assertThat(TestRealm.askedForKeys() - before).isLessThanOrEqualTo(1);
  }

  private void strangers() {
    forge("for other services", claims -> claims.put("aud", List.of("another-service")));
    forge("for nobody", claims -> claims.remove("aud"));
    forge("of another realm", claims -> claims.put("iss", "http://127.0.0.1:1/realms/gendan"));
    forge("of no realm", claims -> claims.remove("iss"));
    forge("of nobody", claims -> claims.remove("sub"));
    forge("an ID token", claims -> claims.put("typ", "ID"));
    forge("a refresh token", claims -> claims.put("typ", "Refresh"));
  }

  private void times() {
    long now = Instant.now().getEpochSecond();
    forge("expired", claims -> claims.put("exp", now - LATE));
    forge("never expiring", claims -> claims.remove("exp"));
    forge("not valid yet", claims -> claims.put("nbf", now + LATE));
  }

  private void signatures() {
    String good = Signature.rs256(header(), claims());
    Map<String, Object> more = claims();
    more.put("sub", "somebody-else");
    tokens.put("tampered", Signature.exchanged(good, more));
    tokens.put("cut", good.substring(0, good.length() - 4));
    tokens.put("unsigned", Signature.none(header(), claims()));
    tokens.put("no token", "a.b.c");
    tokens.put("signed with the public key", Signature.hs256(header(), claims()));
    tokens.put("RS512", Signature.rsa("RS512", "SHA512withRSA", header(), claims()));
    tokens.put("RS384", Signature.rsa("RS384", "SHA384withRSA", header(), claims()));
    tokens.put("another hand", Signature.stranger(header(), claims()));
    Map<String, Object> unknown = header();
    unknown.put("kid", "../../dev/null");
    tokens.put("unknown key", Signature.rs256(unknown, claims()));
    Map<String, Object> carrying = header();
    carrying.remove("kid");
    carrying.put("jku", "http://127.0.0.1:1/keys");
    tokens.put("key elsewhere", Signature.stranger(carrying, claims()));
  }

  private void forge(String what, Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = claims();
    change.accept(claims);
    tokens.put(what, Signature.rs256(header(), claims));
  }

  private static Map<String, Object> header() {
    Map<String, Object> header = new TreeMap<>();
    header.put("typ", "JWT");
    header.put("kid", TestRealm.key().id());
    return header;
  }

  private Map<String, Object> claims() {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new TreeMap<>();
    claims.put("iss", TestRealm.issuer());
    claims.put("aud", List.of(service));
    claims.put("sub", "root");
    claims.put("typ", "Bearer");
    claims.put("iat", now - 10);
    claims.put("exp", now + 300);
    claims.put("realm_access", Map.of("roles", List.of("admin")));
    return claims;
  }

  private int status(String token) {
    Answer answer = caller.send("GET", PATH, Map.of("Authorization", "Bearer " + token), null);
    if (answer.status() != 200) {
      assertThat(answer.flaw()).as(new String(token.getBytes(UTF_8), UTF_8)).isNull();
    }
    return answer.status();
  }
}
