package org.gendan.procurement.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.jspecify.annotations.Nullable;

/** A purchase order as people see it. Amounts are null for roles that do not need them. */
public record PurchaseView(
    UUID id,
    String purchaseNo,
    String supplierCode,
    PurchaseStatus status,
    boolean overdue,
    @Nullable LocalDate promisedDate,
    int promises,
    String author,
    Instant createdAt,
    @Nullable String approvedBy,
    @Nullable String sentBy,
    @Nullable Money total,
    int version,
    List<LineView> lines,
    List<UUID> orderIds) {

  /** One line as people see it. */
  public record LineView(
      UUID id,
      int lineNo,
      String materialCode,
      String unit,
      BigDecimal quantity,
      BigDecimal received,
      BigDecimal rejected,
      @Nullable BigDecimal unitPrice) {

    static LineView of(PurchaseLine line, boolean withPrices) {
      return new LineView(
          line.id,
          line.lineNo,
          line.materialCode,
          line.unit,
          line.quantity,
          line.received,
          line.rejected,
          withPrices ? line.unitPrice : null);
    }
  }

  static PurchaseView of(
      PurchaseOrder order, LocalDate today, boolean withPrices, List<UUID> orderIds) {
    return new PurchaseView(
        order.id,
        order.purchaseNo,
        order.supplierCode,
        order.status,
        order.isOverdue(today),
        order.promisedDate,
        order.promises,
        order.author,
        order.createdAt,
        order.approvedBy,
        order.sentBy,
        withPrices ? new Money(order.total, order.currency) : null,
        order.version,
        order.lines.stream().map(line -> LineView.of(line, withPrices)).toList(),
        orderIds);
  }
}
