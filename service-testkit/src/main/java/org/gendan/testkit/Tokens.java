package org.gendan.testkit;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Access tokens as the realm would give them, signed with a key that only the tests know. */
public final class Tokens {

  private static final Set<String> SERVICES =
      Set.of(
          "order-service",
          "production-service",
          "procurement-service",
          "logistics-service",
          "finance-service",
          "customer-service",
          "partner-service");

  private Tokens() {}

  /** A person with these roles who may see everything. */
  public static String of(String user, String... roles) {
    return scoped(
        user,
        Map.of("plants", Set.of("*"), "workshops", Set.of("*"), "customers", Set.of("*")),
        roles);
  }

  /**
   * A person with these roles and a narrow view.
   *
   * @param scope claim name (plants, workshops, regions, customers) to the values it names
   */
  public static String scoped(String user, Map<String, Set<String>> scope, String... roles) {
    var token =
        Jwt.claims()
            .subject(user)
            .claim("azp", user)
            .issuer(TestRealm.issuer())
            .audience(SERVICES)
            .expiresIn(Duration.ofHours(1))
            .claim("typ", "Bearer")
            .claim("realm_access", Map.of("roles", List.of(roles)));
    scope.forEach((kind, values) -> token.claim(kind, List.copyOf(values)));
    TestRealm.Key key = TestRealm.key();
    return token.jws().keyId(key.id()).sign(key.pair().getPrivate());
  }
}
