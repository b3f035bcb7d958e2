package org.gendan.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The first answer to a command, as it is given again. */
record StoredAnswer(
    String fingerprint,
    int status,
    @Nullable String body,
    @Nullable String etag,
    @Nullable String location) {

  Response again() {
    ResponseBuilder answer = Response.status(status).header("Idempotency-Replayed", "true");
    if (body != null) {
      answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }
    if (etag != null) {
      answer.header(HttpHeaders.ETAG, etag);
    }
    if (location != null) {
      answer.header(HttpHeaders.LOCATION, location);
    }
    return answer.build();
  }
}
