package org.gendan.contracts.order;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Reason;

/**
 * Topic {@code order.partner.v1}: placed orders that became none; those that became one are told
 * with the order. Key: the conversation, as {@code partner/number}.
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

  /** The placed order cannot be written down as it is; the reasons say what to mend. */
  record PartnerOrderRefused(UUID receiptId, String conversation, List<Reason> reasons)
      implements PartnerOrderEvent {}
}
