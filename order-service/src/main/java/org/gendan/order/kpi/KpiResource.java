package org.gendan.order.kpi;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.gendan.order.Roles;

/** The general manager's figures over HTTP. */
@Path("/kpi")
class KpiResource {

  private final Kpis kpis;

  KpiResource(Kpis kpis) {
    this.kpis = kpis;
  }

  @GET
  @RolesAllowed({Roles.GM, Roles.SUPERVISOR, Roles.AUDITOR})
  public KpiView get() {
    return kpis.asOfNow();
  }
}
