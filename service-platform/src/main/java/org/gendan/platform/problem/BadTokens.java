package org.gendan.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
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
    Messages messages = Messages.in(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Failure failure = Failure.plain(401, "access/unauthenticated");
    call.response()
        .setStatusCode(failure.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, messages.locale().toLanguageTag())
        .putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
        .end(
            Buffer.buffer(
                ProblemBody.of(failure, UUID.randomUUID().toString(), messages).written(json)));
  }
}
