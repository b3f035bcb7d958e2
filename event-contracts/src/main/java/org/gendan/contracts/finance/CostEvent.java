package org.gendan.contracts.finance;

import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Money;

/** Topic {@code finance.cost.v1}: what an order costs us. Key: order id. */
public sealed interface CostEvent extends Event {

  UUID orderId();

  @Override
  default String key() {
    return orderId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of(orderId());
  }

  /** The order's cost sheet was opened with its budget (成本单). */
  record CostSheetOpened(UUID orderId, Money revenue) implements CostEvent {}

  /**
   * A cost was booked.
   *
   * @param kind MATERIAL, LABOUR, OUTSOURCING or FREIGHT
   * @param documentId the document that proves it
   */
  record CostPosted(UUID orderId, String kind, Money amount, UUID documentId)
      implements CostEvent {}
}
