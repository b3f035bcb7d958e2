package org.gendan.production.board;

import static org.gendan.production.Roles.AUDITOR;
import static org.gendan.production.Roles.GM;
import static org.gendan.production.Roles.MERCHANDISER;
import static org.gendan.production.Roles.PLANNER;
import static org.gendan.production.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;

/** What found no hours, over HTTP. */
@Path("/slots")
class PoolResource {

  private final Pool pool;

  PoolResource(Pool pool) {
    this.pool = pool;
  }

  @GET
  @Path("/pool")
  @RolesAllowed({PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public Page<PoolRow> pool(@BeanParam @Valid PageRequest page) {
    return pool.page(page);
  }
}
