package org.gendan.contracts.logistics;

import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;

/** Topic {@code logistics.order.v1}: logistics' answers about one order. Key: order id. */
public sealed interface TransitEvent extends Event {

  UUID orderId();

  @Override
  default String key() {
    return orderId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of(orderId());
  }

  /** Days from our gate to the customer's door (在途天数). */
  record TransitEstimated(UUID orderId, int round, String mode, int days) implements TransitEvent {}
}
