package org.gendan.contracts;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Pegging (订单挂接): how much of a document is made, bought or shipped for which order line. Merging
 * documents keeps the pegs, so cause, cost and promise can always be followed back to the
 * customer's order.
 */
public record Peg(UUID orderId, UUID lineId, Quantity quantity) {

  /** The orders that a set of pegs touches. */
  public static Set<UUID> orders(Collection<Peg> pegs) {
    return pegs.stream().map(Peg::orderId).collect(Collectors.toUnmodifiableSet());
  }
}
