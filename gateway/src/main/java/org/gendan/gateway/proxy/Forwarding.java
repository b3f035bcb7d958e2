package org.gendan.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.gendan.gateway.problem.Correlation;

/** Sends a call on to its service: a person's with the token in place of the cookie. */
@ApplicationScoped
class Forwarding {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int CONNECTIONS_PER_SERVICE = 64;

  private final HttpClient client;

  /** A body of unknown length may be cut off in the middle: its connection is nobody else's. */
  private final HttpClient unshared;

  Forwarding(Vertx vertx) {
    this.client = client(vertx, true);
    this.unshared = client(vertx, false);
  }

  private static HttpClient client(Vertx vertx, boolean keepAlive) {
    return vertx.createHttpClient(
        new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setKeepAlive(keepAlive),
        new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
  }

  void forward(RoutingContext call, URI service, Target target, String token) {
    RequestOptions request = request(call, service, target);
    PassedHeaders.in(call.request().headers(), request.getHeaders());
    send(call, target, request.putHeader("Authorization", "Bearer " + token));
  }

  /** Sends a partner's call on with the proof that it brought itself. */
  void forwardPartner(RoutingContext call, URI service, Target target) {
    RequestOptions request = request(call, service, target);
    PassedHeaders.ofPartner(call.request().headers(), request.getHeaders());
    send(call, target, request);
  }

  /** For doors that need no person: the service decides by what the path says. */
  void forwardStranger(RoutingContext call, URI service, Target target) {
    RequestOptions request = request(call, service, target);
    PassedHeaders.in(call.request().headers(), request.getHeaders());
    send(call, target, request);
  }

  private void send(RoutingContext call, Target target, RequestOptions request) {
    (Passage.isOfUnknownLength(call.request()) ? unshared : client)
        .request(request)
        .onSuccess(out -> new Passage(call, target, out).begin())
        .onFailure(failure -> call.fail(Passage.refusal(failure)));
  }

  private static RequestOptions request(RoutingContext call, URI service, Target target) {
    String query = call.request().query();
    return new RequestOptions()
        .setMethod(call.request().method())
        .setAbsoluteURI(service.toString())
        .setURI(target.path() + (query == null ? "" : "?" + query))
        .setIdleTimeout(ANSWER_MILLIS)
        .putHeader(Correlation.HEADER, Correlation.of(call));
  }
}
