package org.gendan.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads who somebody is out of an access token. The token came from the provider itself and was
 * sealed since; the services check its signature again at every call.
 */
@ApplicationScoped
class PersonReader {

  private final ObjectMapper json;

  PersonReader(ObjectMapper json) {
    this.json = json;
  }

  Person read(String accessToken) {
    String[] parts = accessToken.split("\\.", -1);
    try {
      JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return new Person(
          claims.path("sub").asText(),
          claims.path("preferred_username").asText(),
          claims.path("name").asText(),
          texts(claims.path("realm_access").path("roles")),
          texts(claims.path("plants")),
          texts(claims.path("workshops")),
          texts(claims.path("regions")),
          texts(claims.path("customers")));
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException("The provider's access token is not readable", e);
    }
  }

  private static Set<String> texts(JsonNode claim) {
    Set<String> texts = new TreeSet<>();
    if (claim.isTextual()) {
      texts.add(claim.asText());
    }
    claim.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
