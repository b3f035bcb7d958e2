package org.gendan.partner.feed;

/** Where a partner's order stands, in the words it gets. */
enum OrderState {
  RECORDED,
  REPLIED,
  CONFIRMED,
  RELEASED,
  ON_HOLD,
  REJECTED,
  CANCELLED,
  COMPLETED
}
