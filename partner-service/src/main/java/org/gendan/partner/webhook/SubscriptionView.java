package org.gendan.partner.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription without its secret. */
record SubscriptionView(
    UUID id,
    String url,
    List<String> types,
    String responsible,
    @Nullable String pausedBecause,
    Instant subscribedAt) {

  static SubscriptionView of(Subscription one) {
    return new SubscriptionView(
        one.id, one.url, List.of(one.types), one.responsible, one.pausedBecause, one.subscribedAt);
  }
}
