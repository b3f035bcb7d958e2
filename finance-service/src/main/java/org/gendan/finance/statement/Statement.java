package org.gendan.finance.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes at the beginning, what changed it, and what it owes at the end (对账单). Below
 * zero it is we who owe: goods, or money back.
 *
 * @param opening billed less paid, before the period
 * @param openingReceivable what the ledger had as receivable then
 */
public record Statement(
    BigDecimal opening, BigDecimal openingReceivable, List<Movement> movements) {

  /**
   * One line, with the balance after it.
   *
   * @param documentNo null where the order is the document
   * @param valueDate when money was there, by the bank
   */
  public record StatementLine(
      int lineNo,
      LocalDate day,
      String kind,
      UUID orderId,
      @Nullable String orderNo,
      @Nullable String documentNo,
      @Nullable LocalDate valueDate,
      BigDecimal due,
      BigDecimal received,
      BigDecimal balance) {}

  public Statement {
    movements = List.copyOf(movements);
  }

  public BigDecimal due() {
    return sum(Movement::due);
  }

  public BigDecimal received() {
    return sum(Movement::received);
  }

  public BigDecimal closing() {
    return opening.add(sum(Movement::effect));
  }

  /** Goods that left and are not paid, at the end. */
  public BigDecimal receivable() {
    return openingReceivable.add(sum(Movement::receivable));
  }

  /** Paid ahead of the goods or too much, at the end. */
  public BigDecimal prepaid() {
    return receivable().subtract(closing());
  }

  public List<StatementLine> lines(ZoneId zone) {
    List<StatementLine> lines = new ArrayList<>();
    BigDecimal balance = opening;
    for (Movement one : movements) {
      balance = balance.add(one.effect());
      lines.add(line(lines.size() + 1, one, balance, zone));
    }
    return lines;
  }

  private static StatementLine line(int no, Movement one, BigDecimal balance, ZoneId zone) {
    return new StatementLine(
        no,
        LocalDate.ofInstant(one.postedAt(), zone),
        one.kind(),
        one.orderId(),
        one.orderNo(),
        one.documentNo(),
        one.valueDate(),
        one.due(),
        one.received(),
        balance);
  }

  private BigDecimal sum(Function<Movement, BigDecimal> of) {
    return movements.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
