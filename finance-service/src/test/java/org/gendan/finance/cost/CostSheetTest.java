package org.gendan.finance.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.finance.cost.CostViews.CostView;
import org.junit.jupiter.api.Test;

class CostSheetTest {

  @Test
  void theMarginIsRevenueLessAllCosts() {
    CostSheet sheet =
        sheet(
            cost(CostKind.MATERIAL, "400", "CNY"),
            cost(CostKind.MATERIAL, "100", "CNY"),
            cost(CostKind.FREIGHT, "50", "CNY"));

    assertThat(sheet.view().margin()).isEqualByComparingTo("450");
    assertThat(sheet.view().sums())
        .extracting(sum -> sum.amount().toPlainString())
        .containsExactly("500", "50");
  }

  @Test
  void aCostInAnotherCurrencyLeavesTheMarginOpen() {
    assertThat(sheet(cost(CostKind.FREIGHT, "50", "USD")).view().margin()).isNull();
  }

  private static CostSheet sheet(CostView... costs) {
    return new CostSheet(
        UUID.randomUUID(), new BigDecimal(1000), "CNY", Instant.EPOCH, List.of(costs));
  }

  private static CostView cost(CostKind kind, String amount, String currency) {
    return new CostView(kind, new BigDecimal(amount), currency, UUID.randomUUID(), Instant.EPOCH);
  }
}
