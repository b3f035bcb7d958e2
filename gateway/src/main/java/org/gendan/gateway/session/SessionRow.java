package org.gendan.gateway.session;

import java.time.Instant;

/** A session as the database keeps it. */
record SessionRow(
    String subject,
    String sid,
    byte[] sealed,
    Instant createdAt,
    Instant renewAt,
    Instant accessUntil,
    Instant endsAt) {

  /** The same session with fresh tokens. */
  SessionRow renewed(byte[] fresh, Instant nextRenewal, Instant freshUntil, Instant end) {
    return new SessionRow(subject, sid, fresh, createdAt, nextRenewal, freshUntil, end);
  }

  /** The same session, asked about later. */
  SessionRow postponed(Instant nextRenewal) {
    return new SessionRow(subject, sid, sealed, createdAt, nextRenewal, accessUntil, endsAt);
  }
}
