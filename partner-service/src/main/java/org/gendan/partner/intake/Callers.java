package org.gendan.partner.intake;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.gendan.partner.RealTime;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.Registry;
import org.gendan.partner.signature.SignedMessage;
import org.gendan.partner.signature.SignedMessage.Verdict;
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

  Callers(Registry registry, RealTime time) {
    this.registry = registry;
    this.time = time;
  }

  /** The partner that calls; throws unless it proves to be that one. */
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
    Verdict verdict = message.verdict(partner.keys(), time.now());
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
