package org.gendan.procurement.subcontract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * An outsourced order as people see it.
 *
 * @param open still at the workshop
 * @param heardAt when the workshop last said something or gave something back; null is not yet
 * @param feePerUnit null for roles that do not need it; a workshop sees its own
 */
record SubcontractView(
    UUID id,
    String subcontractNo,
    UUID ticketId,
    String ticketNo,
    int stepNo,
    String stepName,
    String workshop,
    String productCode,
    BigDecimal quantity,
    String unit,
    LocalDate dueDate,
    @Nullable LocalDate promisedDate,
    SubcontractStatus status,
    BigDecimal done,
    @Nullable LocalDate estimatedReady,
    @Nullable String problem,
    @Nullable String reason,
    BigDecimal good,
    BigDecimal scrap,
    BigDecimal open,
    @Nullable Money feePerUnit,
    Instant sentAt,
    @Nullable Instant heardAt,
    int version) {

  static SubcontractView of(Subcontract one, boolean withFee) {
    return new SubcontractView(
        one.id,
        one.subcontractNo,
        one.ticketId,
        one.ticketNo,
        one.stepNo,
        one.stepName,
        one.workshop,
        one.productCode,
        one.quantity,
        one.unit,
        one.dueDate,
        one.promisedDate,
        one.status,
        one.done,
        one.estimatedReady,
        one.problem,
        one.reason,
        one.good,
        one.scrap,
        one.open(),
        withFee ? new Money(one.feePerUnit, one.currency) : null,
        one.sentAt,
        one.heardAt,
        one.version);
  }
}
