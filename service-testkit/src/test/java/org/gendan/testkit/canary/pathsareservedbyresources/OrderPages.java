package org.gendan.testkit.canary.pathsareservedbyresources;

import jakarta.ws.rs.Path;

/** Serves a path under a name that does not say so. */
@Path("/orders")
interface OrderPages {}
