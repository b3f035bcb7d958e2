package org.gendan.gateway.login;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.gendan.gateway.edge.Address;
import org.gendan.gateway.problem.Correlation;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.provider.Granted;
import org.gendan.gateway.provider.Provider;
import org.gendan.gateway.provider.ProviderAway;
import org.gendan.gateway.provider.ProviderRefused;
import org.gendan.gateway.provider.SignedIn;
import org.gendan.gateway.provider.TokenCheck;
import org.gendan.gateway.session.SessionKey;
import org.gendan.gateway.session.Sessions;
import org.gendan.gateway.session.SignedInOnly;
import org.jboss.logging.Logger;

/** Signing in: to the provider's page and back. */
@ApplicationScoped
class SignInRoutes {

  private static final Logger LOG = Logger.getLogger(SignInRoutes.class);
  private static final String CALLBACK = "/auth/callback";
  private static final String NOT_COMPLETED =
      """
      <!doctype html><meta charset="utf-8"><title>Gendan 跟单</title>
      <p>登录没有完成。<a href="/auth/login">重新登录</a></p>
      <p>Sign-in was not completed. <a href="/auth/login">Try again</a></p>
      """;

  private final Provider provider;
  private final TokenCheck check;
  private final Sessions sessions;
  private final Address address;

  SignInRoutes(Provider provider, TokenCheck check, Sessions sessions, Address address) {
    this.provider = provider;
    this.check = check;
    this.sessions = sessions;
    this.address = address;
  }

  void listen(@Observes Router router) {
    router.route(HttpMethod.GET, "/auth/login").blockingHandler(this::begin, false);
    router.route(HttpMethod.GET, CALLBACK).blockingHandler(this::finish, false);
  }

  private void begin(RoutingContext call) {
    SignInAttempt attempt = SignInAttempt.to(call.request().getParam("to"));
    try {
      String page =
          provider.signIn(
              Map.of(
                  "redirect_uri", address.of(CALLBACK),
                  "state", attempt.state(),
                  "nonce", attempt.nonce(),
                  "code_challenge", attempt.challenge(),
                  "code_challenge_method", "S256"));
      Cookies.attempt(call, attempt);
      call.redirect(page);
    } catch (ProviderAway away) {
      throw away(call, away);
    }
  }

  private void finish(RoutingContext call) {
    Cookie cookie = call.request().getCookie(Cookies.ATTEMPT);
    String code = call.request().getParam("code");
    Optional<SignInAttempt> attempt =
        SignInAttempt.of(cookie == null ? null : cookie.getValue())
            .filter(begun -> begun.began(call.request().getParam("state")));
    if (attempt.isEmpty() || code == null) {
      notCompleted(call, "no such attempt, or given up");
      return;
    }
    try {
      SessionKey key = signedIn(attempt.get(), code);
      forgetEarlier(call);
      Cookies.noAttempt(call);
      Cookies.session(call, key);
      call.redirect(attempt.get().to());
    } catch (ProviderRefused refused) {
      notCompleted(call, refused.getMessage());
    } catch (ProviderAway away) {
      throw away(call, away);
    }
  }

  private SessionKey signedIn(SignInAttempt attempt, String code)
      throws ProviderAway, ProviderRefused {
    Granted granted = provider.redeem(code, attempt.verifier(), address.of(CALLBACK));
    if (granted.identity() == null) {
      throw new ProviderRefused("No identity token");
    }
    SignedIn who = check.signedIn(granted.identity(), attempt.nonce());
    LOG.infof("Signed in: %s", who.subject());
    return sessions.open(who, granted);
  }

  /** A new sign-in has a new session; what the browser had before ends. */
  private void forgetEarlier(RoutingContext call) {
    SignedInOnly.key(call).ifPresent(sessions::forget);
  }

  private static void notCompleted(
      RoutingContext call, @org.jspecify.annotations.Nullable String why) {
    LOG.infof("%s: sign-in not completed: %s", Correlation.of(call), why);
    Cookies.noAttempt(call);
    call.response()
        .setStatusCode(400)
        .putHeader(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .end(NOT_COMPLETED);
  }

  private static Refusal away(RoutingContext call, ProviderAway away) {
    LOG.warnf("%s: the provider does not answer: %s", Correlation.of(call), away.getMessage());
    return Refusal.forNow(503, "login/provider-away", 2);
  }
}
