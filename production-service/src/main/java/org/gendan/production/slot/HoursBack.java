package org.gendan.production.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.gendan.platform.time.TimerHandler;

/** Gives back the hours of a ticket that is over. */
@ApplicationScoped
class HoursBack implements TimerHandler {

  static final String KIND = "slot-hours-back";

  private final SlotService slots;

  HoursBack(SlotService slots) {
    this.slots = slots;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(String subject, Instant dueAt) {
    slots.takeBack(UUID.fromString(subject));
  }
}
