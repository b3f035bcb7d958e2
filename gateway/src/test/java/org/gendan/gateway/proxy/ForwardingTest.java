package org.gendan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gendan.contracts.partner.PartnerFiles;
import org.gendan.gateway.problem.Refusal;
import org.gendan.launcher.machine.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls on their way, between a real client and a real server that behaves well or badly. */
class ForwardingTest {

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient browser = HttpClient.newHttpClient();
  private URI service = URI.create("http://127.0.0.1:1");
  private int edge;

  @BeforeEach
  void start() throws Exception {
    HttpServer upstream = ready(vertx.createHttpServer().requestHandler(this::serve).listen(0));
    service = URI.create("http://127.0.0.1:" + upstream.actualPort());
    Forwarding forwarding = new Forwarding(vertx);
    Router router = Router.router(vertx);
    router
        .route()
        .handler(
            call -> {
              call.request().pause();
              Target target = new Target("order", call.request().path());
              if (call.request().getHeader("X-Partner-Id") != null) {
                forwarding.forwardPartner(call, service, new Target("partner", target.path()));
              } else if (target.path().startsWith("/shared/")) {
                forwarding.forwardStranger(call, service, target);
              } else {
                forwarding.forward(call, service, target, "token-1");
              }
            })
        .failureHandler(ForwardingTest::refused);
    edge = ready(vertx.createHttpServer().requestHandler(router).listen(0)).actualPort();
  }

  @AfterEach
  void stop() throws Exception {
    ready(vertx.close());
  }

  @Test
  void aStrangersCallCarriesNobodysToken() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/shared/headers")
                .header("Cookie", "__Host-gendan=secret")
                .header("Authorization", "Bearer forged")
                .header("Accept-Language", "en"));

    assertThat(answer.body())
        .contains("Accept-Language=en")
        .doesNotContain("Authorization")
        .doesNotContain("secret");
  }

  @Test
  void theTokenGoesAlongAndTheCookieStays() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/headers")
                .header("Cookie", "__Host-gendan=secret")
                .header("Authorization", "Bearer forged")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("If-Match", "\"3\"")
                .header("Accept-Language", "en"));

    assertThat(answer.body())
        .contains("Authorization=Bearer token-1")
        .contains("If-Match=\"3\"")
        .contains("Accept-Language=en")
        .doesNotContain("secret")
        .doesNotContain("forged")
        .doesNotContain("X-Forwarded-For");
  }

  @Test
  void aPartnersProofAndAttributesGoAlongAndNothingOfABrowser() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/headers")
                .header("X-Partner-Id", "SANDBOX")
                .header("webhook-id", "msg-1")
                .header("webhook-signature", "v1,abc")
                .header("ce-type", "order.placed")
                .header("Authorization", "Bearer theirs")
                .header("Cookie", "__Host-gendan=secret")
                .header("X-Forwarded-For", "10.0.0.1"));

    assertThat(answer.body())
        .contains("X-Partner-Id=SANDBOX", "webhook-id=msg-1", "webhook-signature=v1,abc")
        .contains("ce-type=order.placed", "Authorization=Bearer theirs")
        .doesNotContain("secret")
        .doesNotContain("X-Forwarded-For");
  }

  @Test
  void onlyKnownHeadersComeBackAndAddressesAreOurs() throws Exception {
    HttpResponse<String> answer = send(request("/created"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(answer.headers().firstValue("Location")).contains("/api/order/orders/7");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void bodiesArriveWhole() throws Exception {
    String body = "跟单".repeat(100_000);

    assertThat(post(BodyPublishers.ofString(body)).body()).isEqualTo(body);
    assertThat(post(streamed(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))).body())
        .isEqualTo(body);
  }

  @Test
  void overHttp2TheyArriveWholeToo() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge + "/echo"))
            .version(HttpClient.Version.HTTP_2);
    // The first call asks for the upgrade, the second one is HTTP/2 from the start.
    send(request.copy().GET());
    HttpResponse<String> answer = send(request.POST(streamed(new byte[] {'a', 'b'})));

    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.body()).isEqualTo("ab");
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
    assertThat(post(streamed(new byte[1_100_000])).statusCode()).isEqualTo(413);
  }

  @Test
  void aPartnersFileMayBeLargerAndHasALimitToo() throws Exception {
    for (String path : List.of("/partner/v1/files", "/partners/7/files")) {
      HttpRequest.Builder file = request(path).header("X-Partner-Id", "SANDBOX");
      HttpResponse<String> taken = send(file.copy().POST(streamed(new byte[PartnerFiles.LARGEST])));
      HttpResponse<String> refused =
          send(file.copy().POST(streamed(new byte[PartnerFiles.LARGEST + 1])));

      assertThat(taken.body()).as(path).isEqualTo(String.valueOf(PartnerFiles.LARGEST));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body()).isEqualTo("file/too-large");
    }
    HttpRequest.Builder rows = request("/partners/7/files/8").header("X-Partner-Id", "SANDBOX");
    assertThat(send(rows.POST(streamed(new byte[1_100_000]))).body())
        .isEqualTo("request/too-large");
  }

  @Test
  void aServiceThatIsAwayIsSaidToBeAway() throws Exception {
    service = URI.create("http://127.0.0.1:" + Ports.freePort());

    HttpResponse<String> answer = send(request("/headers"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("service/away");
  }

  @Test
  void aServiceThatHangsUpIsBroken() throws Exception {
    HttpResponse<String> answer = send(request("/hang-up"));

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).isEqualTo("service/broken");
  }

  @Test
  void halfAnAnswerNeverLooksLikeAWholeOne() {
    assertThatThrownBy(() -> send(request("/half"))).isInstanceOf(IOException.class);
  }

  private void serve(HttpServerRequest request) {
    switch (request.path()) {
      case "/headers", "/shared/headers" -> request.response().end(request.headers().toString());
      case "/created" ->
          request
              .response()
              .setStatusCode(201)
              .putHeader("ETag", "\"7\"")
              .putHeader("Location", service + "/orders/7")
              .putHeader("Set-Cookie", "a=b")
              .putHeader("Server", "x/1.0")
              .end();
      case "/partner/v1/files", "/partners/7/files" ->
          request.body().onSuccess(body -> request.response().end(String.valueOf(body.length())));
      case "/echo" -> request.body().onSuccess(body -> request.response().end(body));
      case "/half" -> {
        request.response().putHeader("Content-Length", "100").write(Buffer.buffer("half"));
        vertx.setTimer(200, late -> request.connection().close());
      }
      default -> request.connection().close();
    }
  }

  private static void refused(RoutingContext call) {
    if (call.failure() instanceof Refusal refusal) {
      call.response().setStatusCode(refusal.status()).end(refusal.code());
    } else {
      call.response().setStatusCode(500).end(String.valueOf(call.failure()));
    }
  }

  private HttpResponse<String> post(BodyPublisher body) throws Exception {
    return send(request("/echo").POST(body));
  }

  private static BodyPublisher streamed(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge + path))
        .version(HttpClient.Version.HTTP_1_1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static <T> T ready(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
