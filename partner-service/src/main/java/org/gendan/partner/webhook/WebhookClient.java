package org.gendan.partner.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gendan.partner.webhook.TargetGuard.Target;
import org.jspecify.annotations.Nullable;

/**
 * Sends one webhook to the address that was looked at: no second resolution, no redirect, nothing
 * of the answer but its status is read.
 */
@ApplicationScoped
class WebhookClient {

  private static final int CONNECT_MILLIS = 5_000;
  private static final long ANSWER_SECONDS = 15;
  private static final long LONGEST_WAIT = 86_400;

  private final HttpClient client;

  WebhookClient(Vertx vertx) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setForceSni(true)
                .setKeepAlive(false));
  }

  /**
   * What came back.
   *
   * @param retryAfter how long the partner asks us to wait
   */
  record Answer(@Nullable Integer status, String error, @Nullable Duration retryAfter) {

    boolean taken() {
      return status != null && status >= 200 && status < 300;
    }

    boolean gone() {
      return status != null && status == 410;
    }
  }

  Answer post(Target target, Map<String, String> headers, byte[] body) {
    URI url = target.url();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(
                SocketAddress.inetSocketAddress(target.port(), target.address().getHostAddress()))
            .setHost(url.getHost())
            .setPort(target.port())
            .setSsl(target.tls())
            .setFollowRedirects(false)
            .setIdleTimeout(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS))
            .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    headers.forEach(options::putHeader);
    Future<Answer> answer =
        client
            .request(options)
            .compose(
                request ->
                    request
                        .send(Buffer.buffer(body))
                        .map(
                            response -> {
                              Answer given = read(response);
                              request.reset();
                              return given;
                            }));
    return within(answer);
  }

  private static Answer within(Future<Answer> answer) {
    try {
      return answer.toCompletionStage().toCompletableFuture().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return new Answer(null, String.valueOf(e.getCause()), null);
    } catch (TimeoutException e) {
      return new Answer(null, "No answer in " + ANSWER_SECONDS + " s", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(null, "Stopped", null);
    }
  }

  private static Answer read(HttpClientResponse response) {
    return new Answer(
        response.statusCode(),
        "HTTP " + response.statusCode(),
        wait(response.getHeader("Retry-After")));
  }

  private static @Nullable Duration wait(@Nullable String header) {
    return header != null && header.matches("\\d{1,5}")
        ? Duration.ofSeconds(Math.min(Long.parseLong(header), LONGEST_WAIT))
        : null;
  }
}
