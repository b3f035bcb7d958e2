package org.gendan.finance.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gendan.finance.statement.Statement.StatementLine;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** The lines as they were sent; they are only ever added. */
@ApplicationScoped
class FixedLines {

  private final Sql sql;

  FixedLines(Sql sql) {
    this.sql = sql;
  }

  void fix(UUID id, List<StatementLine> lines) {
    sql.run(
        """
        insert into reconciliation_lines (reconciliation_id, line_no, day, kind, order_id, order_no, document_no, value_date,
          due, received, balance)
        select ?1, l.* from unnest(cast(?2 as int[]), cast(?3 as date[]), cast(?4 as text[]), cast(?5 as uuid[]),
          cast(?6 as text[]), cast(?7 as text[]), cast(?8 as date[]), cast(?9 as numeric[]), cast(?10 as numeric[]),
          cast(?11 as numeric[])) as l""",
        id,
        column(lines, StatementLine::lineNo, Integer[]::new),
        column(lines, StatementLine::day, LocalDate[]::new),
        column(lines, StatementLine::kind, String[]::new),
        column(lines, StatementLine::orderId, UUID[]::new),
        column(lines, StatementLine::orderNo, String[]::new),
        column(lines, StatementLine::documentNo, String[]::new),
        column(lines, StatementLine::valueDate, LocalDate[]::new),
        column(lines, StatementLine::due, BigDecimal[]::new),
        column(lines, StatementLine::received, BigDecimal[]::new),
        column(lines, StatementLine::balance, BigDecimal[]::new));
  }

  List<StatementLine> of(UUID id) {
    return sql
        .rows(
            """
            select line_no, day, kind, order_id, order_no, document_no, value_date, due, received, balance
            from reconciliation_lines where reconciliation_id = ?1 order by line_no""",
            id)
        .stream()
        .map(FixedLines::line)
        .toList();
  }

  int count(UUID id) {
    return (int)
        sql.count("select count(*) from reconciliation_lines where reconciliation_id = ?1", id);
  }

  private static <T> T[] column(
      List<StatementLine> lines, Function<StatementLine, T> of, IntFunction<T[]> array) {
    return lines.stream().map(of).toArray(array);
  }

  private static StatementLine line(Row row) {
    return new StatementLine(
        row.number(0),
        row.day(1),
        row.text(2),
        row.id(3),
        row.textOrNull(4),
        row.textOrNull(5),
        row.dayOrNull(6),
        row.amount(7),
        row.amount(8),
        row.amount(9));
  }
}
