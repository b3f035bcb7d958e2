package org.gendan.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.partner.PartnerCalls.*;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gendan.contracts.order.OrderEvent.OrderReplied;
import org.gendan.contracts.order.OrderEvent.PartnerOrderRecorded;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WebhookIT {

  private record Heard(HttpHeaders headers, String body) {}

  @Inject Events events;

  private final String code = newCode();
  private String partner = "";
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private HttpServer theirs;
  private volatile int answer = 204;
  private volatile Duration slow = Duration.ZERO;

  @BeforeEach
  void open() throws IOException {
    theirs = listening(this::hear);
    partner = registered(code);
  }

  @AfterEach
  void close() {
    theirs.stop(0);
  }

  @Test
  void whatAPartnerHearsItsOwnLibraryTakesAndItComesInOrder() throws Exception {
    subscribed();

    UUID order = recorded("PO-1");
    events.tell(new OrderReplied(order, 1, "API", Instant.now(), 12));

    Events.eventually(() -> assertThat(heard).hasSize(2));
    assertThat(heard.getFirst().body())
        .contains("\"type\":\"order.recorded\"")
        .contains("\"externalNo\":\"PO-1\"")
        .contains("\"subject\":\"PO-1\"");
    assertThat(heard.getLast().body()).contains("\"type\":\"order.replied\"");
    for (Heard one : heard) {
      verify(one);
    }
  }

  @Test
  void aFailureHoldsUpItsOwnOrderOnlyAndIsTriedAgain() {
    String id = subscribed();
    answer = 500;
    UUID order = recorded("PO-1");
    Events.eventually(() -> assertThat(heard).isNotEmpty());
    events.tell(new OrderReplied(order, 1, "API", Instant.now(), 12));
    Events.eventually(() -> deliveries(id).body("$", hasSize(2)));
    answer = 200;
    recorded("PO-2");

    Events.eventually(
        () -> deliveries(id).body("findAll {it.state == 'DELIVERED'}.documentNo", hasSize(1)));
    deliveries(id).body("[0].documentNo", equalTo("PO-2")).body("[0].state", equalTo("DELIVERED"));

    Events.eventually(() -> deliveries(id).body("findAll {it.state == 'DELIVERED'}", hasSize(3)));
    List<String> ofFirst =
        heard.stream().map(Heard::body).filter(body -> body.contains("PO-1")).toList();
    assertThat(ofFirst.getLast()).contains("order.replied");
    assertThat(ofFirst.subList(0, ofFirst.size() - 1))
        .allSatisfy(body -> assertThat(body).contains("order.recorded"));
  }

  @Test
  void whoAnswersSlowlyHoldsUpNobodyElse() throws IOException {
    String id = subscribed();
    slow = Duration.ofSeconds(6);
    for (int i = 0; i < 6; i++) {
      recorded("PO-" + i);
    }
    Events.eventually(() -> assertThat(heard).isNotEmpty());
    String other = newCode();
    registered(other);
    CountDownLatch told = new CountDownLatch(1);
    HttpServer quick = listening(call -> told.countDown());
    try {
      subscribe(other, quick).then().statusCode(201);
      recorded(other, "PO-9");
      assertThat(told.await(4, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      quick.stop(0);
    }
    deliveries(id).body("findAll {it.state == 'DELIVERED'}", hasSize(0));
  }

  @Test
  void whoIsGoneIsNotCalledAnyMoreUntilItAsksForAReplay() {
    String id = subscribed();
    answer = 410;
    recorded("PO-1");

    Events.eventually(
        () ->
            with(code)
                .get("/partner/v1/subscriptions")
                .then()
                .body("[0].pausedBecause", containsString("410")));
    answer = 200;
    admin()
        .get("/partners/" + partner + "/subscriptions/" + id + "/deliveries")
        .then()
        .statusCode(200)
        .body("[0].state", equalTo("EXHAUSTED"))
        .body("[0].lastStatus", equalTo(410));
    with(code)
        .contentType(ContentType.JSON)
        .body(Map.of("after", 0))
        .post("/partner/v1/subscriptions/" + id + "/replay")
        .then()
        .statusCode(200);
    Events.eventually(() -> deliveries(id).body("[0].state", equalTo("DELIVERED")));
  }

  @Test
  void addressesBehindTheOpenInternetAndForeignSubscriptionsAreRefused() {
    for (String url : List.of("https://10.0.0.1/x", "http://example.com/x", "file:///etc/passwd")) {
      subscribe(code, url).then().statusCode(422).body("errors[0].pointer", equalTo("/url"));
    }
    String id = subscribed();
    String other = newCode();
    registered(other);
    with(other).get("/partner/v1/subscriptions/" + id + "/deliveries").then().statusCode(404);
    with(other).get("/partner/v1/subscriptions").then().body("$", hasSize(0));
  }

  private io.restassured.response.ValidatableResponse deliveries(String id) {
    return with(code).get("/partner/v1/subscriptions/" + id + "/deliveries").then().statusCode(200);
  }

  private static HttpServer listening(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private String subscribed() {
    return subscribe(code, theirs).then().statusCode(201).extract().path("id");
  }

  private static Response subscribe(String code, HttpServer server) {
    return subscribe(code, "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  private static Response subscribe(String code, String url) {
    return with(code)
        .contentType(ContentType.JSON)
        .body(Map.of("url", url, "types", List.of("*"), "secret", SECRET, "responsible", "Li"))
        .post("/partner/v1/subscriptions");
  }

  private UUID recorded(String externalNo) {
    return recorded(code, externalNo);
  }

  private UUID recorded(String code, String externalNo) {
    UUID order = UUID.randomUUID();
    events.tell(new PartnerOrderRecorded(order, "SO-1", UUID.randomUUID(), code, externalNo));
    Events.eventually(
        () ->
            assertThat(
                    TestDatabase.rows(
                        "select 1 from partner_orders where order_id = ?", row -> 1, order))
                .hasSize(1));
    return order;
  }

  private static void verify(Heard one) throws Exception {
    new Webhook(SECRET).verify(one.body(), one.headers());
  }

  private void hear(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
    heard.add(new Heard(HttpHeaders.of(call.getRequestHeaders(), (n, v) -> true), body));
    LockSupport.parkNanos(slow.toNanos());
    call.sendResponseHeaders(answer, -1);
    call.close();
  }
}
