package org.gendan.production.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.gendan.platform.time.TimerHandler;

/** Frees the hours of an order that nobody confirmed in time. */
@ApplicationScoped
class OfferExpiry implements TimerHandler {

  static final String KIND = "slot-offer";

  private final SlotService slots;

  OfferExpiry(SlotService slots) {
    this.slots = slots;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(String subject, Instant dueAt) {
    slots.expire(UUID.fromString(subject));
  }
}
