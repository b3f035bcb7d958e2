package org.gendan.testkit.canary.endpointsarepublic;

import jakarta.ws.rs.GET;

/** Has an endpoint that the runtime would ignore. */
class HiddenResource {
  @GET
  String hidden() {
    return "";
  }
}
