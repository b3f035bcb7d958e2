package org.gendan.contracts.order;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Reason;

/**
 * Topic {@code order.partner.v1}: what became of the orders that partner systems placed. Key: the
 * conversation, as {@code partner/number}.
 */
public sealed interface PartnerOrderEvent extends Event {

  /** Our number of what came in. */
  UUID receiptId();

  String conversation();

  @Override
  default String key() {
    return conversation();
  }

  /** The placed order is written down. */
  record PartnerOrderRecorded(UUID receiptId, String conversation, UUID orderId, String orderNo)
      implements PartnerOrderEvent {

    @Override
    public Set<UUID> orders() {
      return Set.of(orderId);
    }
  }

  /** The placed order cannot be written down as it is; the reasons say what to mend. */
  record PartnerOrderRefused(UUID receiptId, String conversation, List<Reason> reasons)
      implements PartnerOrderEvent {

    @Override
    public Set<UUID> orders() {
      return Set.of();
    }
  }
}
