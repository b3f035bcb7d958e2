package org.gendan.finance.receipt;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.problem.RuleBroken;

/** How a receipt is to be divided over orders (拆分). */
record Division(List<Part> parts) {

  /** So much for one order. */
  record Part(UUID shareId, UUID orderId, BigDecimal amount) {}

  Division {
    parts = List.copyOf(parts);
  }

  /** Each order once, the receipt's own among them, and all of the money. */
  void check(UUID own, BigDecimal amount) {
    Set<UUID> orders = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!orders.add(parts.get(i).orderId())) {
        throw new RuleBroken("receipt/order-named-twice", Map.of()).at("/shares/" + i + "/orderId");
      }
    }
    if (!orders.contains(own)) {
      throw new RuleBroken("receipt/own-order-missing", Map.of()).at("/shares");
    }
    if (sum().compareTo(amount) != 0) {
      throw new RuleBroken("receipt/shares-differ", Map.of("amount", amount, "sum", sum()))
          .at("/shares");
    }
  }

  BigDecimal of(UUID order) {
    return parts.stream()
        .filter(part -> part.orderId().equals(order))
        .map(Part::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<Part> besides(UUID order) {
    return parts.stream().filter(part -> !part.orderId().equals(order)).toList();
  }

  private BigDecimal sum() {
    return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
