package org.gendan.finance.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.finance.reconciliation.ReconciliationCommands.DisputeReconciliation.Against;
import org.gendan.finance.statement.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation as people see it.
 *
 * @param statement as it was sent; of a draft as the ledger is
 */
record ReconciliationView(
    UUID id,
    String reconciliationNo,
    ReconciliationStatus status,
    StatementView statement,
    List<Against> objections,
    @Nullable String evidence,
    String draftedBy,
    Instant draftedAt,
    @Nullable String sentBy,
    @Nullable Instant sentAt,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    int version) {

  static ReconciliationView of(Reconciliation one, StatementView statement) {
    return new ReconciliationView(
        one.id,
        one.reconciliationNo,
        one.status,
        statement,
        one.objections.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(line -> new Against(line.getKey(), line.getValue()))
            .toList(),
        one.evidence,
        one.draftedBy,
        one.draftedAt,
        one.sentBy,
        one.sentAt,
        one.answeredBy,
        one.answeredAt,
        one.version);
  }
}
