package org.gendan.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;

/** Tokens are judged before any resource is chosen, so their refusal is answered at the router. */
@ApplicationScoped
class BadTokens {

  private final ObjectMapper json;

  BadTokens(ObjectMapper json) {
    this.json = json;
  }

  void listen(@Observes Router router) {
    router.route().failureHandler(this::answer);
  }

  private void answer(RoutingContext call) {
    if (!(call.failure() instanceof AuthenticationFailedException) || call.response().ended()) {
      call.next();
      return;
    }
    call.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    Refusals.answer(call, call.failure(), UUID.randomUUID().toString(), json);
  }
}
