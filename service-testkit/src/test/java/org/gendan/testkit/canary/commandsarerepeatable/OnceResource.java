package org.gendan.testkit.canary.commandsarerepeatable;

import jakarta.ws.rs.POST;

/** Has a command that hurts when sent twice. */
interface OnceResource {
  @POST
  String again();
}
