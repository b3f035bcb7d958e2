package org.gendan.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Why the running work happens: who acts, in which case, because of which event or command. Written
 * into every event and audit row. Work that nobody asked for (timers, sweeps) acts as {@code
 * system}.
 */
@RequestScoped
public class CurrentCause {

  private boolean background = true;
  private String actor = "system";
  private String action = "system";
  private String correlation = UUID.randomUUID().toString();
  private @Nullable String causation;
  private @Nullable String reason;

  /** A person acts, in a call of its own. */
  public void command(String actor, String action, String requestId) {
    this.background = false;
    this.actor = actor;
    this.action = action;
    this.correlation = requestId;
    this.causation = requestId;
  }

  /** The running work reacts to an event: same case, caused by that event, done by the system. */
  public void event(Envelope envelope) {
    this.actor = "system";
    this.action = envelope.type();
    this.correlation = envelope.correlationId();
    this.causation = envelope.id().toString();
  }

  /** A partner's system acts: it brought proof of its own, no token of a person. */
  public void partner(String code, String action, String requestId) {
    this.actor = code;
    this.action = action;
    this.correlation = requestId;
    this.causation = requestId;
  }

  /** The running reaction does what a partner's system said: that is who acts. */
  public void actingFor(String partner) {
    this.actor = partner;
  }

  /** A person's reason for the running command, kept in the audit. */
  public void because(String reason) {
    this.reason = reason;
  }

  /** True for reactions and timers, false for a caller's command or query. */
  boolean background() {
    return background;
  }

  /** User id, {@code system} or partner id; never a name. */
  public String actor() {
    return actor;
  }

  public String action() {
    return action;
  }

  public String correlation() {
    return correlation;
  }

  public @Nullable String causation() {
    return causation;
  }

  public @Nullable String reason() {
    return reason;
  }

  /** What travels with every event of this work. */
  public Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("actor", actor);
    headers.put("correlation", correlation);
    if (causation != null) {
      headers.put("causation", causation);
    }
    return headers;
  }
}
