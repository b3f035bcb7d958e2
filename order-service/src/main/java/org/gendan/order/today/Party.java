package org.gendan.order.today;

import org.gendan.order.tracking.Focus;
import org.gendan.order.tracking.Step;

/** Who is to be asked about an order (催谁). */
enum Party {
  OURSELVES,
  CUSTOMER,
  PLANNER,
  BUYER,
  PLANT,
  WORKSHOP,
  LOGISTICS;

  /** The reason says who; where it is only about a day, the step that the order waits at. */
  static Party of(Focus focus, Step step) {
    return switch (focus) {
      case REQUESTED, REPLY, RELEASE, FILING -> OURSELVES;
      case DEPOSIT, CONFIRMATION, UNPAID, PAYMENT -> CUSTOMER;
      case WORKSHOP -> WORKSHOP;
      case PLANT -> PLANT;
      case DISPUTED -> LOGISTICS;
      case OVERDUE, DUE_TODAY, AT_RISK -> at(step);
    };
  }

  private static Party at(Step step) {
    return switch (step) {
      case PLANNING -> PLANNER;
      case MATERIAL -> BUYER;
      case PRODUCTION -> PLANT;
      case OUTSOURCING -> WORKSHOP;
      case BALANCE -> CUSTOMER;
      case SHIPMENT, TRANSIT, DISPUTE -> LOGISTICS;
      default -> OURSELVES;
    };
  }
}
