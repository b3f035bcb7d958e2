package org.gendan.finance.desk;

/** Which receipts the cash desk shows, each with its condition in SQL. */
enum ReceiptState {
  /** Written down and waiting for a second person (待确认). */
  RECORDED("r.status = 'RECORDED'"),
  /** Confirmed, and somebody asks to undo it (待冲销). */
  REVERSING("r.status = 'CONFIRMED' and r.reversal_requested_by is not null"),
  /** Found in the bank (已确认). */
  CONFIRMED("r.status = 'CONFIRMED'"),
  /** Undone by two people (已冲销). */
  REVERSED("r.status = 'REVERSED'"),
  /** Written down by mistake (已撤回). */
  WITHDRAWN("r.status = 'WITHDRAWN'");

  final String condition;

  ReceiptState(String condition) {
    this.condition = condition;
  }
}
