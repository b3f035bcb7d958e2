package org.gendan.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.gendan.gateway.problem.Refusal;

/** Below {@code /api} nobody passes without a session, and nobody is sent to a login page. */
@ApplicationScoped
public class SignedInOnly {

  /** The prefix makes browsers refuse it unless it is secure, ours alone, and for all paths. */
  public static final String COOKIE = "__Host-gendan";

  private static final String KEY = "gendan.session";
  private static final int BEFORE_THE_ROUTES = 100;

  private final Sessions sessions;

  SignedInOnly(Sessions sessions) {
    this.sessions = sessions;
  }

  void listen(@Observes Router router) {
    router
        .route("/api/*")
        .order(BEFORE_THE_ROUTES)
        .handler(SignedInOnly::keepBody)
        .blockingHandler(this::require, false);
  }

  /** The session of a call that passed. */
  public static Session of(RoutingContext call) {
    Session session = call.get(KEY);
    if (session == null) {
      throw Refusal.signedOut();
    }
    return session;
  }

  public static Optional<SessionKey> key(RoutingContext call) {
    Cookie cookie = call.request().getCookie(COOKIE);
    return SessionKey.of(cookie == null ? null : cookie.getValue());
  }

  /** While the database is asked the body must not arrive and be lost. */
  private static void keepBody(RoutingContext call) {
    call.request().pause();
    call.next();
  }

  private void require(RoutingContext call) {
    Session session = key(call).flatMap(sessions::find).orElseThrow(Refusal::signedOut);
    call.put(KEY, session);
    call.next();
  }
}
