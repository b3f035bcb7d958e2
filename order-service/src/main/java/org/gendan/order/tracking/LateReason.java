package org.gendan.order.tracking;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Whose part of an order went otherwise than planned (延误原因). Of a late order the first that did is
 * its reason; where nothing was told, the place where it stands.
 */
public enum LateReason {
  MATERIAL,
  PRODUCTION,
  OUTSOURCING,
  QUALITY,
  PAYMENT,
  LOGISTICS,
  CUSTOMER,
  UNKNOWN;

  /** The reason why an order is late, as SQL on {@code o} and {@code a}. */
  public static final String SQL =
      """
      coalesce(
        (select s.reason from order_slips s where s.order_id = o.id order by s.at, s.reason limit 1),
        case %s else 'UNKNOWN' end)"""
          .formatted(
              Arrays.stream(Step.values())
                  .map(step -> "when %s then '%s'".formatted(step.sql(), of(step)))
                  .collect(Collectors.joining(" ")));

  private static LateReason of(Step step) {
    return switch (step) {
      case MATERIAL -> MATERIAL;
      case PLANNING, PRODUCTION -> PRODUCTION;
      case OUTSOURCING -> OUTSOURCING;
      case BALANCE -> PAYMENT;
      case SHIPMENT, TRANSIT, DISPUTE -> LOGISTICS;
      default -> UNKNOWN;
    };
  }
}
