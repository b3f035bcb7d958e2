package org.gendan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.junit.jupiter.api.Test;

/** The realm in {@code deploy/keycloak} holds what services and people rely on. */
class RealmTest {

  private final JsonNode realm = realm();

  @Test
  void everyRoleButTheMachinesHasSomebodyToTryItWith() {
    Set<String> roles = new HashSet<>();
    realm.path("roles").path("realm").forEach(role -> roles.add(role.path("name").asText()));
    Set<String> held = new HashSet<>(Set.of("partner-system"));
    realm
        .path("users")
        .forEach(user -> user.path("realmRoles").forEach(role -> held.add(role.asText())));

    assertEquals(roles, held);
  }

  @Test
  void guessingPasswordsIsSlowedDown() {
    assertTrue(realm.path("bruteForceProtected").asBoolean());
    assertFalse(realm.path("registrationAllowed").asBoolean());
  }

  @Test
  void onlyTheCommandLineMayTradeAPasswordForAToken() {
    realm
        .path("clients")
        .forEach(
            client ->
                assertEquals(
                    client.path("clientId").asText().equals("gendan-cli"),
                    client.path("directAccessGrantsEnabled").asBoolean()));
  }

  @Test
  void theBrowsersClientKeepsToTheCodeFlowWithProof() {
    JsonNode web = client("gendan-web");
    assertFalse(web.path("publicClient").asBoolean());
    assertTrue(web.path("standardFlowEnabled").asBoolean());
    assertFalse(web.path("implicitFlowEnabled").asBoolean());
    assertFalse(web.path("serviceAccountsEnabled").asBoolean());
    assertEquals("S256", web.path("attributes").path("pkce.code.challenge.method").asText());
    assertEquals(1, web.path("redirectUris").size());
    assertEquals("${GENDAN_WEB_URL}/auth/callback", web.path("redirectUris").path(0).asText());
    assertEquals("${GENDAN_WEB_SECRET}", web.path("secret").asText());
  }

  @Test
  void everyClientOfPeoplePutsTheScopeClaimsAndEveryServiceIntoItsTokens() {
    Set<String> wanted = new HashSet<>(Set.of("plants", "workshops", "regions", "customers"));
    Ports.SERVICES.forEach(service -> wanted.add(service + "-service"));
    for (String id : List.of("gendan-cli", "gendan-web")) {
      JsonNode client = client(id);
      Set<String> names = new HashSet<>();
      client.path("protocolMappers").forEach(mapper -> names.add(mapper.path("name").asText()));
      assertTrue(names.containsAll(wanted), id);
    }
  }

  @Test
  void aPartnersTokenIsForThePartnersDoorOnly() {
    JsonNode sandbox = client("sandbox-partner");
    Set<String> names = new HashSet<>();
    sandbox.path("protocolMappers").forEach(mapper -> names.add(mapper.path("name").asText()));
    assertEquals(Set.of("partner-service"), names);
    assertTrue(sandbox.path("serviceAccountsEnabled").asBoolean());
    assertFalse(sandbox.path("standardFlowEnabled").asBoolean());
  }

  private JsonNode client(String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("no client " + id);
  }

  private static JsonNode realm() {
    try {
      return new ObjectMapper().readTree(Home.find().realm().toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
