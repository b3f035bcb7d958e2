package org.gendan.gateway.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Believes a token only when the provider signed it, for us, and it is of the right kind. */
@ApplicationScoped
public class TokenCheck {

  private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final int CLOCKS_APART_SECONDS = 30;
  private static final AlgorithmConstraints SIGNATURES =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

  private final Provider provider;
  private volatile @Nullable HttpsJwks keys;

  TokenCheck(Provider provider) {
    this.provider = provider;
  }

  /** Who signed in, by an identity token that answers our very question. */
  public SignedIn signedIn(String identityToken, String nonce)
      throws ProviderAway, ProviderRefused {
    JwtClaims claims = claims(identityToken);
    if (!nonce.equals(claims.getClaimValueAsString("nonce"))) {
      throw new ProviderRefused("The identity token answers another question");
    }
    return new SignedIn(subject(claims), String.valueOf(claims.getClaimValueAsString("sid")));
  }

  /** Whose sign-in ended, by a logout token. */
  public SignedOut signedOut(String logoutToken) throws ProviderAway, ProviderRefused {
    JwtClaims claims = claims(logoutToken);
    boolean logout =
        claims.getClaimValue("events") instanceof Map<?, ?> events
            && events.containsKey(LOGOUT_EVENT);
    if (!logout || claims.hasClaim("nonce")) {
      throw new ProviderRefused("Not a logout token");
    }
    String sid = claims.getClaimValueAsString("sid");
    return new SignedOut(sid, sid == null ? subject(claims) : null);
  }

  private JwtClaims claims(String token) throws ProviderAway, ProviderRefused {
    try {
      return consumer().processToClaims(token);
    } catch (InvalidJwtException e) {
      throw new ProviderRefused("Token refused", e);
    }
  }

  private JwtConsumer consumer() throws ProviderAway {
    Endpoints endpoints = provider.endpoints();
    HttpsJwks published = keys;
    if (published == null) {
      published = new HttpsJwks(endpoints.keys());
      keys = published;
    }
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(published))
        .setJwsAlgorithmConstraints(SIGNATURES)
        .setExpectedIssuer(endpoints.issuer())
        .setExpectedAudience(provider.clientId())
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setAllowedClockSkewInSeconds(CLOCKS_APART_SECONDS)
        .build();
  }

  private static String subject(JwtClaims claims) throws ProviderRefused {
    try {
      String subject = claims.getSubject();
      if (subject == null) {
        throw new ProviderRefused("The token names nobody");
      }
      return subject;
    } catch (MalformedClaimException e) {
      throw new ProviderRefused("The token names nobody", e);
    }
  }
}
