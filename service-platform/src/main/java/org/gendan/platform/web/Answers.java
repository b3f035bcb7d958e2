package org.gendan.platform.web;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that carry the version of what they show, for the next {@code If-Match}. */
public final class Answers {

  private Answers() {}

  public static <T> RestResponse<T> ok(T view, long version) {
    return ResponseBuilder.ok(view).tag(Long.toString(version)).build();
  }

  public static <T> RestResponse<T> created(URI where, T view, long version) {
    return ResponseBuilder.<T>created(where).entity(view).tag(Long.toString(version)).build();
  }
}
