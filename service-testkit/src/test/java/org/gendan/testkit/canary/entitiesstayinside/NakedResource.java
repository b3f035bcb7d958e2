package org.gendan.testkit.canary.entitiesstayinside;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import java.util.List;

/** Shows its entities as they are. */
interface NakedResource {

  /** What should stay inside. */
  @Entity
  @SuppressWarnings("NullAway.Init")
  class Naked {
    @Id String id;
  }

  @GET
  List<Naked> all();
}
