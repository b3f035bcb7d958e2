package org.gendan.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;

/**
 * A fact one service tells the others. Facts are past tense, immutable, and carry no personal data:
 * ids and business names only. What surrounds a fact (id, time, actor, cause) travels in the {@link
 * Envelope}.
 */
public interface Event {

  /**
   * The aggregate the fact belongs to; all facts with the same key keep their order inside a topic.
   */
  @JsonIgnore
  String key();

  /** The customer orders this fact concerns, so that each order's timeline can show it. */
  @JsonIgnore
  Set<UUID> orders();
}
