package org.gendan.launcher.imports.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a service answered: a document, or a problem with its code and the fields that are wrong.
 */
public record Answer(String request, int status, JsonNode body, byte[] bytes) {

  private static final String PREFIX = "urn:gendan:problem:";

  Answer(String request, int status, JsonNode body) {
    this(request, status, body, new byte[0]);
  }

  public boolean ok() {
    return status / 100 == 2;
  }

  /** The document, or the problem thrown. */
  public Answer orThrow() {
    if (!ok()) {
      throw new RefusedByService(this);
    }
    return this;
  }

  public String text(String field) {
    return body.path(field).asText();
  }

  /** The version that the next command on this document must name. */
  public int version() {
    return body.path("version").asInt();
  }

  /** Code of the problem, such as {@code order/unknown-customer}; empty when there is none. */
  public String code() {
    String code = text("code");
    String type = text("type");
    return code.isEmpty() && type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : code;
  }

  /** The problem's own code and those of its fields. */
  public Set<String> codes() {
    Set<String> codes = new java.util.LinkedHashSet<>();
    codes.add(code());
    body.path("errors").forEach(error -> codes.add(error.path("code").asText()));
    return codes;
  }

  /** Somebody else was quicker: look again before acting. */
  public boolean outdated() {
    return status == 409 || status == 412;
  }

  /** One sentence for a person. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(request + " -> " + status + " " + code() + " " + text("detail"));
    for (JsonNode error : body.path("errors")) {
      if (parts.size() < 4) {
        parts.add(error.path("pointer").asText() + " " + error.path("detail").asText());
      }
    }
    return String.join("; ", parts).strip();
  }
}
