package org.gendan.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Knows for a few seconds who came with a token: somebody at work sends the same one with each
 * call, and checking its signature costs as much as many a query. A key that the realm withdraws is
 * refused that much later at most; an expired token at once.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {

  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST = 1_000;

  private final OidcAuthenticationMechanism oidc;
  private final Cache<String, SecurityIdentity> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  RememberedTokens(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager manager) {
    String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return oidc.authenticate(call, manager);
    }
    SecurityIdentity identity = known.getIfPresent(header);
    return isValid(identity)
        ? Uni.createFrom().item(identity)
        : oidc.authenticate(call, manager)
            .onItem()
            .ifNotNull()
            .invoke(one -> known.put(header, one));
  }

  private static boolean isValid(@Nullable SecurityIdentity identity) {
    return identity != null
        && identity.getPrincipal() instanceof JsonWebToken token
        && token.getExpirationTime() > Instant.now().getEpochSecond(); // the realm's time, not ours
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return oidc.getChallenge(call);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
    return oidc.getCredentialTransport(call);
  }
}
