package org.gendan.gateway.login;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.gendan.gateway.problem.Correlation;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.provider.ProviderAway;
import org.gendan.gateway.provider.ProviderRefused;
import org.gendan.gateway.provider.TokenCheck;
import org.gendan.gateway.session.SessionKey;
import org.gendan.gateway.session.Sessions;
import org.gendan.gateway.session.SignedInOnly;
import org.jboss.logging.Logger;

/** Signing out: by the person here, or by the provider wherever the sign-in ended. */
@ApplicationScoped
class SignOutRoutes {

  private static final Logger LOG = Logger.getLogger(SignOutRoutes.class);
  private static final int LARGEST_FORM = 16 * 1024;

  private final TokenCheck check;
  private final Sessions sessions;

  SignOutRoutes(TokenCheck check, Sessions sessions) {
    this.check = check;
    this.sessions = sessions;
  }

  void listen(@Observes Router router) {
    router.route(HttpMethod.POST, "/auth/logout").blockingHandler(this::signOut, false);
    router
        .route(HttpMethod.POST, "/auth/backchannel-logout")
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM))
        .blockingHandler(this::signedOutElsewhere, false);
  }

  private void signOut(RoutingContext call) {
    // Before the cookie is taken away: afterwards the request shows the empty one.
    Optional<SessionKey> key = SignedInOnly.key(call);
    Cookies.noSession(call);
    try {
      if (key.isPresent()) {
        sessions.close(key.get());
      }
      call.response().setStatusCode(204).end();
    } catch (ProviderAway away) {
      LOG.warnf("%s: not signed out there: %s", Correlation.of(call), away.getMessage());
      throw Refusal.of(503, "login/half-signed-out");
    }
  }

  private void signedOutElsewhere(RoutingContext call) {
    String token = call.request().getFormAttribute("logout_token");
    try {
      sessions.end(check.signedOut(token == null ? "" : token));
      call.response().setStatusCode(200).putHeader(HttpHeaderNames.CONTENT_LENGTH, "0").end();
    } catch (ProviderRefused refused) {
      LOG.warnf("%s: logout refused: %s", Correlation.of(call), refused.getMessage());
      throw Refusal.of(400, "login/logout-refused");
    } catch (ProviderAway away) {
      throw Refusal.forNow(503, "login/provider-away", 2);
    }
  }
}
