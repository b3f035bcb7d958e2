package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes the edge, and what does not. */
class EdgeJourney {

  @Test
  void theServicesKnowWhoCallsAndAnswerAsAlways() {
    Factory.build();
    Browser browser = Browser.signedIn(Person.SUPERVISOR);
    String code = "E2E-EDGE-" + UUID.randomUUID().toString().substring(0, 8);
    String form =
        """
        {"code":"%s","name":"边界测试","currency":"CNY","grade":"B","termsCode":"PREPAID","region":"华南"}"""
            .formatted(code);
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    HttpResponse<String> made = browser.post("/api/customer/customers", form, key);
    HttpResponse<String> again = browser.post("/api/customer/customers", form, key);

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(made.body());
    assertThat(Browser.location(made)).startsWith("/api/customer/customers/");
    HttpResponse<String> read = browser.get(Browser.location(made));
    assertThat(Browser.json(read).getString("code")).isEqualTo(code);
    assertThat(read.headers().firstValue("ETag")).isPresent();
    assertThat(Browser.signedIn(Person.WORKSHOP).get(Browser.location(made)).statusCode())
        .as("the service, not the edge, knows who may read it")
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/orders/55",
        "/nothing.js",
        "/auth/login",
        "/auth/me",
        "/auth/callback",
        "/api/order/tracking",
        "/api/nobody/x",
        "/api/events",
        "/q/metrics"
      })
  void everyAnswerTellsTheBrowserToBeCareful(String path) {
    Map<String, List<String>> headers = new Browser().get(path).headers().map();

    assertThat(String.join(",", headers.getOrDefault("content-security-policy", List.of())))
        .contains("default-src 'self'")
        .contains("script-src 'self' 'wasm-unsafe-eval';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(headers)
        .containsEntry("strict-transport-security", List.of("max-age=31536000; includeSubDomains"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
        .containsKeys("referrer-policy", "permissions-policy", "cache-control")
        .doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void dataAreNeverKept() {
    Browser browser = Browser.signedIn(Person.MERCHANDISER);

    for (String path : List.of("/api/order/tracking?size=1", "/auth/me")) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
  }

  @Test
  void aScriptWithoutSessionIsToldSoAndSentNowhere() {
    HttpResponse<String> answer =
        new Browser().send("GET", "/api/order/tracking", Map.of("Accept-Language", "en"), null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Browser.json(answer).getString("login")).isEqualTo("/auth/login");
    assertThat(Browser.json(answer).getString("title")).isEqualTo("Please sign in");
  }

  @Test
  void noOtherSiteChangesAnything() {
    Browser browser = Browser.signedIn(Person.SUPERVISOR);
    String path = "/api/customer/customers";

    assertThat(browser.send("POST", path, Map.of(), "{}").statusCode()).isEqualTo(403);
    assertThat(browser.post(path, "{}", Map.of("Origin", "https://evil.example")).statusCode())
        .isEqualTo(403);
    assertThat(browser.post(path, "{}", Map.of("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(browser.post(path, "{}", Map.of("Sec-Fetch-Site", "same-site")).statusCode())
        .isEqualTo(403);
    HttpResponse<String> ours =
        browser.post(
            path, "{}", Map.of("Origin", TheStack.url("gateway"), "Sec-Fetch-Site", "same-origin"));
    assertThat(ours.statusCode()).as("it came through to the service").isEqualTo(400);
    assertThat(Browser.json(ours).getString("code")).isEqualTo("request/invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/order/..;/q/metrics",
        "/api/order/q/metrics",
        "/api/order/clock",
        "/api/order/orders/%2e%2e/%2e%2e/q/metrics",
        "/api/order/tracking;x=y",
        "/api/order/tracking%3Bx",
        "/api/order/orders/a%2F..%2F..%2Fq",
        "/api/order//tracking",
        "/api//order/tracking",
        "/api/nobody/orders",
        "/q/metrics",
        "/q/health"
      })
  void whatCouldBeReadInTwoWaysLeadsNowhere(String path) {
    HttpResponse<String> answer = Browser.signedIn(Person.MERCHANDISER).get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browser.json(answer).getString("code")).isEqualTo("request/nothing-here");
  }

  @Test
  void aForeignNameForOurAddressServesNothing() {
    String foreign = TheStack.url("gateway").replace("localhost", "127.0.0.1");

    assertThat(new Browser().get(foreign + "/auth/me").statusCode()).isEqualTo(421);
    HttpResponse<String> page =
        new Browser().send("GET", foreign + "/", Map.of("Accept", "text/html"), null);
    assertThat(Browser.location(page)).isEqualTo(TheStack.url("gateway") + "/");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWithASentence() {
    HttpResponse<String> answer =
        Browser.signedIn(Person.SUPERVISOR)
            .post("/api/customer/customers", "x".repeat(1_100_000), Map.of());

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Browser.json(answer).getString("code")).isEqualTo("request/too-large");
  }

  @Test
  void onePersonCannotCallFasterThanAllowed() throws Exception {
    Browser browser = Browser.signedIn(new Person("auditor"));
    Callable<HttpResponse<String>> call = () -> browser.copy().get("/api/order/nothing");

    List<HttpResponse<String>> refused;
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      refused =
          threads.invokeAll(IntStream.range(0, 400).mapToObj(i -> call).toList()).stream()
              .map(java.util.concurrent.Future::resultNow)
              .filter(answer -> answer.statusCode() == 429)
              .toList();
    }

    assertThat(refused).isNotEmpty();
    assertThat(refused.getFirst().headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.getFirst().headers().firstValue("RateLimit")).contains("\"person\";r=0;t=1");
    Eventually.see(
        "allowed again",
        () -> browser.get("/api/order/tracking?size=1").statusCode(),
        status -> status == 200);
  }
}
