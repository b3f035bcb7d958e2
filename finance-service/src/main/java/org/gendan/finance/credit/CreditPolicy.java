package org.gendan.finance.credit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether an order may be sold on credit (信用规则). What a customer pays in advance needs no credit; a
 * customer who is overdue elsewhere may still buy for advance payment, but somebody should look.
 */
record CreditPolicy(Question question) {

  /** Overdue longer than this stops new credit. */
  static final int GRACE_DAYS = 15;

  private static final BigDecimal NEAR = new BigDecimal("0.8");

  /** How the answer is told. */
  enum State {
    OK,
    WARN,
    STOP
  }

  /** The answer; the reason is a code that every language has words for. */
  record Answer(State state, @Nullable String reason) {}

  /**
   * What the answer follows from.
   *
   * @param limit null where nothing is sold on credit
   * @param owed what the customer owes on credit already
   * @param asked the part of this order that is sold on credit
   * @param overdueDays age of the oldest overdue credit; 0 for none
   */
  record Question(@Nullable BigDecimal limit, BigDecimal owed, BigDecimal asked, int overdueDays) {}

  Answer answer() {
    if (question.asked().signum() == 0) {
      return question.overdueDays() > 0
          ? new Answer(State.WARN, "OVERDUE")
          : new Answer(State.OK, null);
    }
    if (question.overdueDays() > GRACE_DAYS) {
      return new Answer(State.STOP, "OVERDUE");
    }
    Answer byLimit = byLimit();
    return byLimit.state() == State.OK && question.overdueDays() > 0
        ? new Answer(State.WARN, "OVERDUE")
        : byLimit;
  }

  private Answer byLimit() {
    BigDecimal limit = question.limit();
    if (limit == null) {
      return new Answer(State.STOP, "NO_LIMIT");
    }
    BigDecimal used = question.owed().add(question.asked());
    if (used.compareTo(limit) > 0) {
      return new Answer(State.STOP, "OVER_LIMIT");
    }
    return used.compareTo(limit.multiply(NEAR)) > 0
        ? new Answer(State.WARN, "NEAR_LIMIT")
        : new Answer(State.OK, null);
  }
}
