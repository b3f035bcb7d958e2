package org.gendan.testkit.canary.endpointsnametheirroles;

import jakarta.ws.rs.GET;

/** Forgot to say who may call it. */
interface OpenResource {
  @GET
  String anybody();
}
