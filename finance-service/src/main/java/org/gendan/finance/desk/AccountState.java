package org.gendan.finance.desk;

/** Which orders the list of order accounts shows (款项状态), each with its condition in SQL. */
enum AccountState {
  /** Money of it is missing, asked for or not (有欠款). */
  OWING("a.outstanding > 0"),
  /** A part of it is past its due date (已逾期). */
  OVERDUE("a.outstanding > 0 and " + part("p.due_date < cast(?3 as date)")),
  /** Cannot be released: the deposit is missing (待订金). */
  RELEASE_WAITS("a.outstanding > 0 and " + part("p.gate = 'RELEASE'")),
  /** Was asked for the balance and may not leave before it is here (待尾款). */
  SHIP_WAITS("a.outstanding > 0 and " + part("p.gate = 'SHIP' and p.asked_on is not null")),
  /** Nothing of it is owed (已收齐). */
  PAID("a.paid"),
  /** Holds money that no part asks for (多收). */
  CREDIT("a.overpaid > 0");

  final String condition;

  AccountState(String condition) {
    this.condition = condition;
  }

  private static String part(String which) {
    return "exists (select from plan_parts p where p.order_id = a.order_id and p.status not in ('MET', 'DROPPED') and %s)"
        .formatted(which);
  }
}
