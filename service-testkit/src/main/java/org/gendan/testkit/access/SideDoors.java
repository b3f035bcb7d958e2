package org.gendan.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.testkit.OpenApiDocument;
import org.gendan.testkit.Tokens;
import org.gendan.testkit.input.ApiDescription;
import org.gendan.testkit.input.Caller;
import org.gendan.testkit.input.Endpoint;

/**
 * Paths and methods that mean one thing to a guard and another to a router. None of them lets a
 * stranger in.
 */
public final class SideDoors {

  private static final List<String> METHODS =
      List.of("HEAD", "TRACE", "PATCH", "DELETE", "PROPFIND", "GENDAN", "get");

  /** What operators see on the management port is not on this one. */
  private static final List<String> OPERATORS =
      List.of(
          "/",
          "/q",
          "/q/health",
          "/q/health/ready",
          "/q/metrics",
          "/q/openapi",
          "/q/swagger-ui",
          "/q/dev-ui",
          "/q/info",
          "/q/arc",
          "/openapi",
          "/metrics",
          "/health");

  private final Caller caller = new Caller();
  private final List<String> open = new ArrayList<>();

  /** Tries them all, without a token and as a person without any role. */
  public void assertShut() {
    Map<String, String> nobody = Map.of();
    Map<String, String> roleless = Map.of("Authorization", "Bearer " + Tokens.of("nobody"));
    Set<String> paths = new TreeSet<>();
    for (Endpoint endpoint : new ApiDescription(OpenApiDocument.json()).endpoints()) {
      String path = Addresses.none(endpoint.path());
      paths.add(path);
      for (String door : doors(path)) {
        attempt(endpoint.method(), door, nobody);
        attempt(endpoint.method(), door, roleless);
      }
    }
    OPERATORS.forEach(path -> attempt("GET", path, nobody));
    for (String path : paths) {
      for (String method : METHODS) {
        attempt(method, path, nobody);
        attempt(method, path, roleless);
      }
    }
    assertThat(open).as("Doors that are not shut").isEmpty();
  }

  private static Set<String> doors(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String before = path.substring(0, path.length() - last.length());
    Set<String> doors = new LinkedHashSet<>();
    for (String end :
        List.of("/", "//", ";x", ";x=y/", "%3Bx", "%2F", "%5C", "%00", "%20", ".json")) {
      doors.add(path + end);
    }
    doors.add("/" + path);
    doors.add("/." + path);
    doors.add("/%2e" + path);
    doors.add("/x/.." + path);
    doors.add("/x/%2e%2e" + path);
    doors.add("/x/..;" + path);
    doors.add("/q/health/../.." + path);
    doors.add("/q/health/%2e%2e/%2e%2e" + path);
    doors.add("/;x" + path);
    doors.add(before + "/" + last);
    doors.add(before + "%2F" + last);
    doors.add(before + "." + "/" + last);
    doors.add(path.toUpperCase(Locale.ROOT));
    doors.add("/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
    doors.add("/%c0%af" + path.substring(1));
    return doors;
  }

  /** Nothing but a refusal; what is no path of ours may say so. */
  private void attempt(String method, String path, Map<String, String> headers) {
    int status = caller.send(method, path, headers, null).status();
    if (status < 400 || (status >= 500 && status != 501)) {
      open.add(method + " " + path + (headers.isEmpty() ? "" : " without role") + ": " + status);
    }
  }
}
