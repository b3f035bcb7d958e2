package org.gendan.contracts.order;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Reason;

/**
 * Topic {@code order.partner.v1}: what partners said of orders and cannot be; what became of the
 * rest is told with the order. Key: the conversation, as {@code partner/number}.
 */
public sealed interface PartnerOrderEvent extends Event {

  String conversation();

  @Override
  default String key() {
    return conversation();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of();
  }

  /** The placed order, or the wish about one, cannot be taken as it is; the reasons say why. */
  record PartnerOrderRefused(UUID receiptId, String conversation, List<Reason> reasons)
      implements PartnerOrderEvent {}
}
