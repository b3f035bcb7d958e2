package org.gendan.finance.account;

/** What a part of a payment plan is (款项种类), and so when the customer is asked for it. */
public enum PartKind {
  /** Asked for at once (订金). */
  DEPOSIT,
  /** Asked for when the goods are made (余款). */
  BALANCE,
  /** Asked for when the goods were signed for, due some days later (账期). */
  CREDIT
}
