package org.gendan.contracts.canary;

import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;

/** Breaks "facts are records". */
public final class ChangeableFact implements Event {

  private final UUID orderId;

  public ChangeableFact(UUID orderId) {
    this.orderId = orderId;
  }

  @Override
  public String key() {
    return orderId.toString();
  }

  @Override
  public Set<UUID> orders() {
    return Set.of(orderId);
  }
}
