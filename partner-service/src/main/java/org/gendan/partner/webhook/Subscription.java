package org.gendan.partner.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a partner wants to be told, and of what (订阅). */
@Entity
@Table(name = "webhook_subscriptions")
class Subscription {

  @Id UUID id;
  UUID partnerId;
  String url;
  String[] types;
  byte[] secret;

  /** Who is to look after it when it pauses. */
  String responsible;

  @Nullable String pausedBecause;
  Instant subscribedAt;
  @Nullable Instant endedAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Subscription() {}

  @SuppressWarnings("NullAway.Init")
  Subscription(UUID id, UUID partnerId, Instant now) {
    this.id = id;
    this.partnerId = partnerId;
    this.subscribedAt = now;
  }

  void pause(String because) {
    pausedBecause = because;
  }

  void resume() {
    pausedBecause = null;
  }

  void end(Instant now) {
    endedAt = now;
  }
}
