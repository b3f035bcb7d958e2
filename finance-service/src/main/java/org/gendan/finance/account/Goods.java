package org.gendan.finance.account;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.order.OrderEvent;

/** What became of the goods of an order (货物进度), and what follows for its money. */
record Goods(OrderAccount account) {

  void ordered(Collection<OrderEvent.Line> lines) {
    lines.forEach(line -> line(line.lineId()).ordered(line));
    count();
  }

  void finished(Collection<Peg> pegs) {
    for (Peg peg : pegs) {
      if (peg.orderId().equals(account.orderId)) {
        line(peg.lineId()).finish(peg.quantity().value());
      }
    }
    count();
  }

  void departed(Collection<Peg> pegs) {
    for (Peg peg : pegs) {
      if (peg.orderId().equals(account.orderId)) {
        line(peg.lineId()).ship(peg.quantity().value());
      }
    }
    count();
  }

  private void count() {
    account.goodsReady =
        account.confirmedAt != null && account.lines.stream().allMatch(AccountLine::isMade);
    account.shippedValue =
        account.lines.stream()
            .map(AccountLine::shippedValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private AccountLine line(UUID lineId) {
    for (AccountLine line : account.lines) {
      if (line.lineId.equals(lineId)) {
        return line;
      }
    }
    AccountLine line = new AccountLine(account, lineId);
    account.lines.add(line);
    return line;
  }
}
