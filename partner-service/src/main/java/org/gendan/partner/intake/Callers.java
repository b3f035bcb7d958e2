package org.gendan.partner.intake;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gendan.partner.RealTime;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.Registry;
import org.gendan.partner.signature.SignedMessage;
import org.gendan.partner.signature.SignedMessage.Verdict;
import org.gendan.platform.access.Scope;
import org.gendan.platform.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: by a token of the realm, or by a signature over the bytes. Who brings both is asked
 * for both.
 */
@ApplicationScoped
public class Callers {

  private final Registry registry;
  private final RealTime time;
  private final Scope scope;

  Callers(Registry registry, RealTime time, Scope scope) {
    this.registry = registry;
    this.time = time;
    this.scope = scope;
  }

  /**
   * The partner that calls; throws unless it proves to be that one. From here on the call sees what
   * is this partner's only.
   */
  public KnownPartner of(RoutingContext call, byte[] body) {
    HttpServerRequest request = call.request();
    boolean signed = request.getHeader("webhook-signature") != null;
    SecurityIdentity identity = identity(call);
    KnownPartner partner;
    if (identity != null) {
      partner = registry.calling(identity);
    } else if (signed) {
      partner = named(request.getHeader("X-Partner-Id"));
    } else {
      throw new UnauthorizedException();
    }
    if (signed) {
      check(request, body, partner);
    }
    scope.onlyPartner(partner.id());
    return partner.active();
  }

  /**
   * The partner that wrote this, somewhere where nobody else vouches for it.
   *
   * @param code who it says it is
   * @param writtenAt when it came to where it was found; null when only its writer says so
   */
  public KnownPartner writer(String code, SignedMessage message, @Nullable Instant writtenAt) {
    KnownPartner partner = named(code);
    check(message, partner, writtenAt == null ? time.now() : writtenAt);
    return partner.active();
  }

  /** The person that calls, if one of its roles is among these. */
  public static SecurityIdentity person(RoutingContext call, Set<String> roles) {
    SecurityIdentity identity = identity(call);
    if (identity == null) {
      throw new UnauthorizedException();
    }
    if (roles.stream().noneMatch(identity::hasRole)) {
      throw new ForbiddenException();
    }
    return identity;
  }

  private static @Nullable SecurityIdentity identity(RoutingContext call) {
    return call.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()
        ? user.getSecurityIdentity()
        : null;
  }

  /** Who is not known is answered like who signed wrongly. */
  private KnownPartner named(@Nullable String code) {
    if (code == null || code.isBlank()) {
      throw new RequestRefused(401, "partner/no-name", Map.of());
    }
    return registry.named(code).orElseThrow(Callers::wrongSignature);
  }

  private void check(HttpServerRequest request, byte[] body, KnownPartner partner) {
    SignedMessage message =
        new SignedMessage(
            request.getHeader("webhook-id"),
            request.getHeader("webhook-timestamp"),
            request.getHeader("webhook-signature"),
            body);
    check(message, partner, time.now());
  }

  private static void check(SignedMessage message, KnownPartner partner, Instant now) {
    Verdict verdict = message.verdict(partner.keys(), now);
    switch (verdict) {
      case GOOD -> {}
      case INCOMPLETE -> throw new RequestRefused(401, "partner/signature-incomplete", Map.of());
      case OUT_OF_TIME -> throw new RequestRefused(401, "partner/signature-out-of-time", Map.of());
      case WRONG -> throw wrongSignature();
    }
  }

  private static RequestRefused wrongSignature() {
    return new RequestRefused(401, "partner/signature-wrong", Map.of());
  }
}
