package org.gendan.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.junit.jupiter.api.Test;

class WebClientTest {

  private final Ports ports = Ports.free();
  private final JsonNode wanted = client("secret-1", ports);

  @Test
  void everyPlaceInTheRealmFileIsFilledIn() {
    assertEquals(Edge.url(ports) + "/auth/callback", wanted.path("redirectUris").path(0).asText());
    assertEquals("secret-1", wanted.path("secret").asText());
    assertFalse(wanted.toString().contains("${"));
  }

  @Test
  void aMovedAddressOrAnotherSecretIsSetRightAndNothingElseIsTouched() {
    assertFalse(WebClient.differs(wanted, client("secret-1", ports)));
    assertTrue(WebClient.differs(wanted, client("secret-2", ports)));
    assertTrue(WebClient.differs(wanted, client("secret-1", Ports.free())));
  }

  private static JsonNode client(String secret, Ports ports) {
    return WebClient.wanted(Home.find().realm(), new Edge(secret).client(ports));
  }
}
