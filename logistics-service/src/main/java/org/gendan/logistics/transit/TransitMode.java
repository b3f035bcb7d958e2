package org.gendan.logistics.transit;

/** How goods travel (运输方式). */
public enum TransitMode {
  /** 公路 */
  ROAD,
  /** 铁路 */
  RAIL,
  /** 空运 */
  AIR,
  /** 海运 */
  SEA,
  /** 快递 */
  EXPRESS
}
