package org.gendan.procurement.announcement;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gendan.procurement.announcement.Announcements.AnnouncementView;

/** What is on its way to us, for whoever takes it in. */
@Path("/announced-deliveries")
class AnnouncementResource {

  private final Announcements announcements;

  AnnouncementResource(Announcements announcements) {
    this.announcements = announcements;
  }

  @GET
  @RolesAllowed({BUYER, WAREHOUSE, QC, PLANNER, GM, AUDITOR})
  public List<AnnouncementView> open() {
    return announcements.open();
  }
}
