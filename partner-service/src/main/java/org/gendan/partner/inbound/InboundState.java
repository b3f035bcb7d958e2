package org.gendan.partner.inbound;

/** Where an event stands that came in, as whoever looks after partners sees it. */
enum InboundState {
  /** Not taken at the door. */
  REJECTED,
  /** Taken; its owner has not judged it yet. */
  ACCEPTED,
  /** A person of its owner's decides. */
  PROPOSED,
  /** Its owner refused it. */
  REFUSED,
  /** It became something of ours. */
  APPLIED,
  /** Said before with the same words. */
  DUPLICATE;

  /** Whether judging it again may change anything. */
  boolean replayable() {
    return this == REJECTED || this == REFUSED;
  }
}
