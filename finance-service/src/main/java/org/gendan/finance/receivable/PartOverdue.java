package org.gendan.finance.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.gendan.finance.account.MoneyDecisions;
import org.gendan.platform.time.TimerHandler;

/** The day after a part was due (逾期提醒): says so when it is still unpaid, and again each week. */
@ApplicationScoped
class PartOverdue implements TimerHandler {

  private final MoneyDecisions money;

  PartOverdue(MoneyDecisions money) {
    this.money = money;
  }

  @Override
  public String kind() {
    return MoneyDecisions.DUE;
  }

  /** The subject is order and part, separated by a slash. */
  @Override
  public void due(String subject, Instant dueAt) {
    int slash = subject.indexOf('/');
    UUID orderId = UUID.fromString(subject.substring(0, slash));
    money.remind(orderId, UUID.fromString(subject.substring(slash + 1)));
  }
}
