package org.gendan.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.gateway.edge.CallLimit;
import org.gendan.gateway.problem.Correlation;
import org.gendan.gateway.problem.Refusal;
import org.gendan.gateway.session.Session;
import org.gendan.gateway.session.SignedInOnly;

/** {@code /api/<service>/…}: the person's call, with the person's token in place of the cookie. */
@ApplicationScoped
class ProxyRoute {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int CONNECTIONS_PER_SERVICE = 64;

  private final HttpClient client;
  private final CallLimit limit;
  private final Map<String, URI> urls;
  private final Map<String, Set<String>> roots;

  ProxyRoute(Vertx vertx, CallLimit limit, Services services) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
    this.limit = limit;
    this.urls =
        services.byName().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().url()));
    this.roots =
        services.byName().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().roots()));
  }

  void listen(@Observes Router router) {
    router.route("/api/*").order(200).handler(this::pass);
  }

  private void pass(RoutingContext call) {
    Session session = SignedInOnly.of(call);
    limit.count(session.person().subject(), call.response());
    Target target = Target.of(call.request().path(), roots).orElseThrow(Refusal::nothingHere);
    if (!METHODS.contains(call.request().method())) {
      throw Refusal.of(405, "request/method-not-allowed");
    }
    if (length(call) > Passage.LARGEST_BODY) {
      throw Refusal.of(413, "request/too-large");
    }
    client
        .request(request(call, target, session))
        .onSuccess(out -> new Passage(call, target, out).begin())
        .onFailure(failure -> call.fail(Passage.refusal(failure)));
  }

  /** As announced; a body without an announcement is measured on its way. */
  private static long length(RoutingContext call) {
    String announced = call.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
    return announced == null ? 0 : Long.parseLong(announced);
  }

  private RequestOptions request(RoutingContext call, Target target, Session session) {
    String query = call.request().query();
    RequestOptions options =
        new RequestOptions()
            .setMethod(call.request().method())
            .setAbsoluteURI(urls.get(target.service()).toString())
            .setURI(target.path() + (query == null ? "" : "?" + query))
            .setIdleTimeout(ANSWER_MILLIS)
            .putHeader("Authorization", "Bearer " + session.accessToken())
            .putHeader(Correlation.HEADER, Correlation.of(call));
    PassedHeaders.in(call.request().headers(), options.getHeaders());
    return options;
  }
}
