package org.gendan.gateway.login;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.gendan.gateway.session.SessionKey;
import org.gendan.gateway.session.SignedInOnly;

/** The only two cookies there are: secure, not for scripts, not for other sites. */
final class Cookies {

  static final String ATTEMPT = "__Host-gendan-signin";

  private static final int ATTEMPT_SECONDS = 15 * 60;

  private Cookies() {}

  /** Gone when the browser closes; how long it is good for is decided where the session is. */
  static void session(RoutingContext call, SessionKey key) {
    call.response().addCookie(hardened(SignedInOnly.COOKIE, key.cookie()));
  }

  static void noSession(RoutingContext call) {
    call.response().addCookie(hardened(SignedInOnly.COOKIE, "").setMaxAge(0));
  }

  static void attempt(RoutingContext call, SignInAttempt attempt) {
    call.response().addCookie(hardened(ATTEMPT, attempt.cookie()).setMaxAge(ATTEMPT_SECONDS));
  }

  static void noAttempt(RoutingContext call) {
    call.response().addCookie(hardened(ATTEMPT, "").setMaxAge(0));
  }

  private static Cookie hardened(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setSecure(true)
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX);
  }
}
