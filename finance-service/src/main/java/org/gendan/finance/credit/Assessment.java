package org.gendan.finance.credit;

import java.math.BigDecimal;
import java.util.UUID;
import org.gendan.contracts.Money;

/** One question about credit (信用评估): this order, in this review round, for so much. */
record Assessment(UUID orderId, int round, UUID customerId, Money total) {

  BigDecimal amount() {
    return total.amount();
  }
}
