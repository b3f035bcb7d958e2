package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People come in by their browser, stay while they may, and leave. */
class SignInJourney {

  @Test
  void theBrowserGetsASessionAndNeverAToken() {
    Browser browser = new Browser();

    HttpResponse<String> opened = browser.signIn(Person.MERCHANDISER, "/orders/55");

    assertThat(Browser.location(opened)).isEqualTo("/orders/55");
    assertThat(Browser.setCookies(opened, Browser.SESSION))
        .singleElement()
        .asString()
        .matches("__Host-gendan=[A-Za-z0-9_-]{43}; Path=/; Secure; HTTPOnly; SameSite=Lax");
    HttpResponse<String> me = browser.get("/auth/me");
    assertThat(Browser.json(me).getString("user")).isEqualTo("merchandiser");
    assertThat(Browser.json(me).getList("roles")).containsExactly("merchandiser");
    assertThat(me.body() + opened.headers().map()).doesNotContain("eyJ");
  }

  @Test
  void theHouseCallsItsPeopleByNameAndTellsOutsidersNone() {
    Browser browser = Browser.signedIn(Person.MERCHANDISER);
    JsonPath me = Browser.json(browser.get("/auth/me"));

    assertThat(
            Browser.json(browser.get("/auth/people"))
                .getMap("items.find {it.id == '%s'}".formatted(me.getString("subject"))))
        .containsEntry("name", me.getString("name"))
        .containsEntry("roles", List.of("merchandiser"));
    assertThat(Browser.signedIn(Person.WORKSHOP).get("/auth/people").statusCode()).isEqualTo(403);
    assertThat(new Browser().get("/auth/people").statusCode()).isEqualTo(401);
  }

  @Test
  void keycloakTakesOurClientWithProofAndAtItsOneAddressOnly() {
    Browser browser = new Browser();
    String page = Browser.location(browser.get("/auth/login"));
    assertThat(page).contains("code_challenge_method=S256").contains("client_id=gendan-web");

    String unproven = page.replaceAll("&code_challenge(_method)?=[^&]*", "");
    assertThat(Browser.location(browser.get(unproven))).contains("error=invalid_request");
    String elsewhere = page.replace("%2Fauth%2Fcallback", "%2Fauth%2Felsewhere");
    assertThat(browser.get(elsewhere).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsLedAwayAfterSigningIn() {
    HttpResponse<String> opened = new Browser().signIn(Person.PLANNER, "//evil.example/x");

    assertThat(Browser.location(opened)).isEqualTo("/");
  }

  @Test
  void onlyTheBrowserThatBeganASignInCanFinishIt() {
    Browser victim = new Browser();
    victim.get("/auth/login");

    HttpResponse<String> answer = victim.get("/auth/callback?code=stolen&state=made-up");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/auth/login");
    assertThat(victim.cookie(Browser.SESSION)).isEmpty();
  }

  @Test
  void anotherSignInIsAnotherSession() {
    Browser browser = Browser.signedIn(Person.BUYER);
    Browser before = browser.copy();

    // Keycloak still knows the person and asks nothing.
    browser.get(Browser.location(browser.get(Browser.location(browser.get("/auth/login")))));

    assertThat(browser.cookie(Browser.SESSION)).isNotEqualTo(before.cookie(Browser.SESSION));
    assertThat(browser.get("/auth/me").statusCode()).isEqualTo(200);
    assertThat(before.get("/auth/me").statusCode()).isEqualTo(401);
  }

  @Test
  void signingOutEndsTheSessionHereAndAtKeycloak() {
    Browser browser = Browser.signedIn(Person.WAREHOUSE);
    Browser copy = browser.copy();
    assertThat(browser.send("POST", "/auth/logout", Map.of(), null).statusCode()).isEqualTo(403);
    assertThat(copy.get("/auth/me").statusCode()).isEqualTo(200);

    assertThat(browser.post("/auth/logout", "", Map.of()).statusCode()).isEqualTo(204);

    assertThat(browser.cookie(Browser.SESSION)).isEmpty();
    assertThat(copy.get("/auth/me").statusCode()).isEqualTo(401);
    HttpResponse<String> again = browser.get(Browser.location(browser.get("/auth/login")));
    assertThat(again.statusCode()).as("Keycloak asks for the password again").isEqualTo(200);
    assertThat(again.body()).contains("kc-form-login");
  }

  @Test
  void whoeverIsSignedOutAtKeycloakIsSignedOutHere() {
    Browser browser = Browser.signedIn(Person.CASHIER);
    String id = Browser.json(browser.get("/auth/me")).getString("subject");

    Keycloak.signOut(id);

    Eventually.see("signed out", () -> browser.get("/auth/me").statusCode(), is -> is == 401);
  }

  @Test
  void aLogoutNobodySignedIsNotBelieved() {
    for (String token : List.of("", "x", "eyJhbGciOiJub25lIn0.e30.", "a.b.c")) {
      HttpResponse<String> answer =
          new Browser()
              .send(
                  "POST",
                  "/auth/backchannel-logout",
                  Map.of("Content-Type", "application/x-www-form-urlencoded"),
                  "logout_token=" + token);
      assertThat(answer.statusCode()).isEqualTo(400);
    }
  }

  @Test
  void anOldTokenIsRenewedWithoutAnybodyNoticing() {
    Browser browser = Browser.signedIn(Person.LOGISTICS);
    String id = Browser.json(browser.get("/auth/me")).getString("subject");
    age(id);

    assertThat(browser.get("/api/logistics/shipments?size=1").statusCode()).isEqualTo(200);

    try (Superuser gateway = new Superuser("gateway")) {
      gateway.run(
          List.of(
              "update session set sid = sid where access_until > now() + interval '1 minute'"
                  + " and subject = '"
                  + id
                  + "'"));
    }
  }

  @Test
  void whoeverLeftTheCompanyIsOutAtTheNextQuestion() {
    Browser browser = Browser.signedIn(Person.CUSTOMER_SERVICE);
    String id = Browser.json(browser.get("/auth/me")).getString("subject");
    Keycloak.enable(id, false);
    try {
      age(id);

      assertThat(browser.get("/api/customer/customers?size=1").statusCode()).isEqualTo(401);
    } finally {
      Keycloak.enable(id, true);
    }
  }

  /** As if a session's tokens were at their end. */
  private static void age(String subject) {
    try (Superuser gateway = new Superuser("gateway")) {
      gateway.run(
          List.of(
              "update session set renew_at = now(), access_until = now() where subject = '"
                  + subject
                  + "'"));
    }
  }
}
