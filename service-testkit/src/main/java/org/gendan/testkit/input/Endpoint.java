package org.gendan.testkit.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint, as the service's OpenAPI document describes it.
 *
 * @param roles who may call it
 * @param body a body that looks right; null where none is taken
 */
public record Endpoint(
    String method,
    String path,
    List<Parameter> parameters,
    Set<String> roles,
    @Nullable JsonNode body) {

  /**
   * One parameter.
   *
   * @param in path, query or header
   * @param kind what its text must look like
   */
  public record Parameter(String name, String in, Kind kind) {}

  /** What a parameter's text must look like. */
  public enum Kind {
    TEXT,
    /** A word of a closed list, a number, a date: most texts are none. */
    STRICT,
    UUID
  }

  public List<Parameter> in(String place) {
    return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
  }

  public boolean isPost() {
    return method.equals("POST");
  }

  public boolean isGet() {
    return method.equals("GET");
  }

  public boolean wantsVersion() {
    return in("header").stream().anyMatch(header -> header.name().equals("If-Match"));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
