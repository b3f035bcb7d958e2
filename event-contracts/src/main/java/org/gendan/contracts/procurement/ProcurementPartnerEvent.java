package org.gendan.contracts.procurement;

import java.util.List;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer;
import org.gendan.contracts.Reason;

/**
 * Topic {@code procurement.partner.v1}: what procurement made of what workshops and suppliers said.
 * Key: the conversation, as {@code partner/number}.
 */
public sealed interface ProcurementPartnerEvent extends PartnerAnswer {

  /** It was done, waits for a person, or cannot be. */
  record PartnerProcurementAnswered(
      UUID receiptId, String conversation, Outcome outcome, List<Reason> reasons)
      implements ProcurementPartnerEvent {}
}
