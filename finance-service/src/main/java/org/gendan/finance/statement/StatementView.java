package org.gendan.finance.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.finance.statement.Statement.StatementLine;
import org.gendan.finance.terms.KnownCustomer;

/**
 * A statement as people see it.
 *
 * @param closing {@code receivable} less {@code prepaid}
 */
public record StatementView(
    UUID customerId,
    String customerCode,
    String customerName,
    String currency,
    LocalDate from,
    LocalDate to,
    BigDecimal opening,
    BigDecimal due,
    BigDecimal received,
    BigDecimal closing,
    BigDecimal receivable,
    BigDecimal prepaid,
    List<StatementLine> lines) {

  public static StatementView of(
      KnownCustomer customer, String currency, Period period, Statement statement) {
    return new StatementView(
        customer.id(),
        customer.code(),
        customer.name(),
        currency,
        period.from(),
        period.to(),
        statement.opening(),
        statement.due(),
        statement.received(),
        statement.closing(),
        statement.receivable(),
        statement.prepaid(),
        statement.lines(period.zone()));
  }
}
