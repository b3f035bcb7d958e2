package org.gendan.finance.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gendan.finance.cost.CostViews.CostSheetView;
import org.gendan.finance.cost.CostViews.CostView;
import org.gendan.finance.cost.CostViews.SumView;
import org.jspecify.annotations.Nullable;

/** What an order brings against what it costs (成本单). */
record CostSheet(
    UUID orderId,
    @Nullable BigDecimal revenue,
    @Nullable String currency,
    @Nullable Instant openedAt,
    List<CostView> costs) {

  CostSheetView view() {
    return new CostSheetView(orderId, revenue, currency, openedAt, sums(), margin(), costs);
  }

  private List<SumView> sums() {
    List<SumView> sums = new ArrayList<>();
    for (CostKind kind : CostKind.values()) {
      costs.stream()
          .filter(cost -> cost.kind() == kind)
          .map(CostView::currency)
          .distinct()
          .sorted()
          .forEach(in -> sums.add(new SumView(kind, in, sum(kind, in))));
    }
    return sums;
  }

  private BigDecimal sum(CostKind kind, String in) {
    return costs.stream()
        .filter(cost -> cost.kind() == kind && cost.currency().equals(in))
        .map(CostView::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Amounts of different currencies have no difference. */
  private @Nullable BigDecimal margin() {
    if (revenue == null || !costs.stream().allMatch(cost -> cost.currency().equals(currency))) {
      return null;
    }
    return costs.stream().map(CostView::amount).reduce(revenue, BigDecimal::subtract);
  }
}
