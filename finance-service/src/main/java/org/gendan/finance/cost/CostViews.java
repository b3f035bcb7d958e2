package org.gendan.finance.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cost sheet as people see it. */
interface CostViews {

  /**
   * What an order brings and costs.
   *
   * @param openedAt null while the order is not released
   * @param margin revenue less all costs; null when a cost is in another currency, or the revenue
   *     unknown
   */
  record CostSheetView(
      UUID orderId,
      @Nullable BigDecimal revenue,
      @Nullable String currency,
      @Nullable Instant openedAt,
      List<SumView> sums,
      @Nullable BigDecimal margin,
      List<CostView> costs) {}

  /** One kind of cost in one currency. */
  record SumView(CostKind kind, String currency, BigDecimal amount) {}

  /** One cost with the document that proves it. */
  record CostView(
      CostKind kind, BigDecimal amount, String currency, UUID documentId, Instant postedAt) {}
}
