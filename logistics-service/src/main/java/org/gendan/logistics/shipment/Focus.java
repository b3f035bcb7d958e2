package org.gendan.logistics.shipment;

/** What wants to be done at the shipping desk today; each is a filter of the lists. */
public enum Focus {
  /** Planned within two working days and not agreed with the customer (待确认发货). */
  TO_CONFIRM,
  /** The goods are here, the gate is not open (完工待放行). */
  TO_CLEAR,
  /** The gate is open, the goods are not on a vehicle (可发未装车). */
  TO_LOAD,
  /** It should leave today or should have left (今日出厂). */
  TO_LEAVE,
  /** It should leave within two working days and its goods are not here (缺件). */
  GOODS_MISSING,
  /** On the road, and the expected day is over (运输逾期). */
  OVERDUE
}
