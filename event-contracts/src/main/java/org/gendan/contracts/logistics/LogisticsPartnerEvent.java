package org.gendan.contracts.logistics;

import java.util.List;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer;
import org.gendan.contracts.Reason;

/**
 * Topic {@code logistics.partner.v1}: what logistics made of what carriers and customers said. Key:
 * the conversation, as {@code partner/number}.
 */
public sealed interface LogisticsPartnerEvent extends PartnerAnswer {

  /** It was done, waits for a person, or cannot be. */
  record PartnerLogisticsAnswered(
      UUID receiptId, String conversation, Outcome outcome, List<Reason> reasons)
      implements LogisticsPartnerEvent {}
}
