package org.gendan.finance.ledger;

/** The accounts of the ledger (科目). A debit is a positive amount, a credit a negative one. */
public enum LedgerAccount {
  /** Money that arrived (银行存款). */
  BANK,
  /** Goods left and are not paid yet (应收账款). */
  RECEIVABLE,
  /** Paid before the goods left: we owe goods (合同负债). */
  CUSTOMER_DEPOSIT,
  /** Paid more than the order asks for: we owe money (应付客户款). */
  CUSTOMER_CREDIT,
  /** Goods left: earned (主营业务收入). */
  REVENUE,
  /** What the order used up (主营业务成本). */
  COST,
  /** Used up, and owed to suppliers, workshops and carriers (应付暂估). */
  PAYABLE
}
