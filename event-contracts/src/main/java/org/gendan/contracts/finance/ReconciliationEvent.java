package org.gendan.contracts.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;

/**
 * Topic {@code finance.reconciliation.v1}: statements of account, as they are agreed with
 * customers. Key: reconciliation id.
 */
public sealed interface ReconciliationEvent extends Event {

  UUID reconciliationId();

  UUID customerId();

  @Override
  default String key() {
    return reconciliationId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of();
  }

  /**
   * A line, or what stood before the first one, that the customer does not agree with.
   *
   * @param lineNo as on the statement; 0 for the opening balance
   */
  record Objection(int lineNo, String reason) {}

  /** Somebody set up a statement for days that are over (起草). Its figures are not fixed yet. */
  record ReconciliationDrafted(
      UUID reconciliationId,
      String reconciliationNo,
      UUID customerId,
      String currency,
      LocalDate from,
      LocalDate to)
      implements ReconciliationEvent {}

  /** Finance checked and sent it (发出): from now on its figures and lines are fixed. */
  record ReconciliationSent(
      UUID reconciliationId,
      String reconciliationNo,
      UUID customerId,
      LocalDate from,
      LocalDate to,
      Money opening,
      Money closing,
      int lines)
      implements ReconciliationEvent {}

  /** The customer agrees (回签). */
  record ReconciliationConfirmed(UUID reconciliationId, UUID customerId, String evidence)
      implements ReconciliationEvent {}

  /** The customer does not agree with some lines (有异议). */
  record ReconciliationDisputed(UUID reconciliationId, UUID customerId, List<Objection> objections)
      implements ReconciliationEvent {}
}
