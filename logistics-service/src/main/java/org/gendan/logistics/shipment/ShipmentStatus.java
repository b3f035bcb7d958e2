package org.gendan.logistics.shipment;

import java.util.Set;

/**
 * The life of a shipment (发货单状态). Transitions are listed here and nowhere else. A held shipment
 * remembers where it was and goes back there.
 */
public enum ShipmentStatus {
  /** Planned for a day, nothing agreed yet (已计划). */
  PLANNED,
  /** Day, mode and address are agreed with the customer (已确认发货信息). */
  DETAILS_CONFIRMED,
  /** The ship gate is open (已放行). */
  CLEARED,
  /** Counted out of the store (已拣货). */
  PICKED,
  /** Packed (已包装). */
  PACKED,
  /** The packed goods passed their inspection (已出货检验). */
  INSPECTED,
  /** On the vehicle (已装车). */
  LOADED,
  /** Out of our gate (已出厂). */
  DEPARTED,
  /** At the customer's door (已到达). */
  ARRIVED,
  /** Everything was signed for in good state (已签收). */
  SIGNED,
  /** Signed for with something short or damaged (签收有异议). */
  DISPUTED,
  /** Nothing is left to do (已关闭). */
  CLOSED,
  /** The gate closed again before departure (已扣货). */
  HELD,
  /** It will not take place (已取消). */
  CANCELLED;

  Set<ShipmentStatus> next() {
    return switch (this) {
      case PLANNED -> Set.of(DETAILS_CONFIRMED, CANCELLED);
      case DETAILS_CONFIRMED -> Set.of(DETAILS_CONFIRMED, CLEARED, CANCELLED);
      case CLEARED -> Set.of(PICKED, HELD, CANCELLED);
      case PICKED -> Set.of(PACKED, HELD, CANCELLED);
      case PACKED -> Set.of(INSPECTED, CLEARED, HELD, CANCELLED);
      case INSPECTED -> Set.of(LOADED, HELD, CANCELLED);
      case LOADED -> Set.of(DEPARTED, HELD, CANCELLED);
      case HELD -> Set.of(CLEARED, PICKED, PACKED, INSPECTED, LOADED, CANCELLED);
      case DEPARTED -> Set.of(ARRIVED);
      case ARRIVED -> Set.of(SIGNED, DISPUTED);
      case SIGNED, DISPUTED -> Set.of(CLOSED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** True when the graph allows the move; reactions that may come late ask before they act. */
  public boolean canBecome(ShipmentStatus next) {
    return next().contains(next);
  }

  /** True while the shipment can still be changed in parts, held or called off. */
  public boolean isBeforeDeparture() {
    return canBecome(CANCELLED);
  }

  /** True from the gate's opening to departure: finished goods are set aside for it. */
  public boolean claimsGoods() {
    return this == HELD || canBecome(HELD);
  }
}
