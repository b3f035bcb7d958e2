package org.gendan.contracts.finance;

import java.util.List;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer;
import org.gendan.contracts.Reason;

/**
 * Topic {@code finance.partner.v1}: what finance made of what banks and customers said. Key: the
 * conversation, as {@code partner/number}.
 */
public sealed interface FinancePartnerEvent extends PartnerAnswer {

  /** It was done, waits for a person, or cannot be. */
  record PartnerFinanceAnswered(
      UUID receiptId, String conversation, Outcome outcome, List<Reason> reasons)
      implements FinancePartnerEvent {}
}
