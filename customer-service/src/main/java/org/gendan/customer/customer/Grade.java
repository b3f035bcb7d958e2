package org.gendan.customer.customer;

/** How important a customer is (客户等级); scarce goods go to grade A first. */
public enum Grade {
  A,
  B,
  C
}
