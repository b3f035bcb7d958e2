package org.gendan.contracts.production;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;

/** Topic {@code production.order.v1}: production's answers about one order. Key: order id. */
public sealed interface SlotEvent extends Event {

  UUID orderId();

  @Override
  default String key() {
    return orderId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of(orderId());
  }

  /** Production's slot reply for one line (排产回复): it can be made between these days. */
  record SlotOffered(
      UUID orderId, UUID lineId, int round, String plant, LocalDate start, LocalDate end)
      implements SlotEvent {}
}
