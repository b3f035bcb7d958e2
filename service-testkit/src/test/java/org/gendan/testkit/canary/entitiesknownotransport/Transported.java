package org.gendan.testkit.canary.entitiesknownotransport;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that knows how it is written as JSON. */
@Entity
@SuppressWarnings("NullAway.Init")
class Transported {
  @JsonProperty @Id String id;
}
