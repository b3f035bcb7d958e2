package org.gendan.finance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.sql.Statements;

/**
 * Posts journal entries (记账) in the running transaction, in one statement at whose end each must be
 * balanced. What Hibernate has pending is none of their business, and is not written twice for
 * them.
 */
@ApplicationScoped
public class Ledger {

  private record Line(
      UUID entry, UUID order, int lineNo, LedgerAccount account, BigDecimal amount) {}

  private final Statements statements;
  private final CurrentCause cause;
  private final Clock clock;

  Ledger(Statements statements, CurrentCause cause, Clock clock) {
    this.statements = statements;
    this.cause = cause;
    this.clock = clock;
  }

  /** Brings the ledger of an order in one currency from one state of its books to the next. */
  public void post(UUID orderId, Occasion occasion, String currency, Books before, Books after) {
    post(occasion, currency, lines(orderId, before.to(after)).toList());
  }

  /** Something was used up for these orders, and is owed to whoever delivered it. */
  public void postCosts(Occasion occasion, String currency, Map<UUID, BigDecimal> amounts) {
    post(
        occasion,
        currency,
        amounts.entrySet().stream()
            .flatMap(
                cost ->
                    lines(
                        cost.getKey(),
                        Map.of(
                            LedgerAccount.COST,
                            cost.getValue(),
                            LedgerAccount.PAYABLE,
                            cost.getValue().negate())))
            .toList());
  }

  private Stream<Line> lines(UUID orderId, Map<LedgerAccount, BigDecimal> amounts) {
    UUID entry = UuidV7.next(clock);
    List<Line> lines = new ArrayList<>();
    amounts.forEach(
        (account, amount) ->
            lines.add(new Line(entry, orderId, lines.size() + 1, account, amount)));
    return lines.stream();
  }

  private void post(Occasion occasion, String currency, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<Line> entries = lines.stream().filter(line -> line.lineNo() == 1).toList();
    statements.run(
        """
        with entry as (
          insert into journal_entries (id, order_id, kind, document_id, reason, posted_by, posted_at)
          select e.id, e.order_id, ?3, ?4, cast(?5 as text), ?6, ?7
          from unnest(cast(?1 as uuid[]), cast(?2 as uuid[])) as e (id, order_id) returning id)
        insert into journal_lines (entry_id, line_no, account, currency, amount)
        select entry.id, l.line_no, l.account, ?8, l.amount
        from unnest(cast(?9 as uuid[]), cast(?10 as int[]), cast(?11 as text[]), cast(?12 as numeric[]))
          as l (entry_id, line_no, account, amount) join entry on entry.id = l.entry_id""",
        entries.stream().map(Line::entry).toArray(UUID[]::new),
        entries.stream().map(Line::order).toArray(UUID[]::new),
        occasion.kind(),
        occasion.documentId(),
        occasion.reason(),
        cause.actor(),
        clock.instant(),
        currency,
        lines.stream().map(Line::entry).toArray(UUID[]::new),
        lines.stream().map(Line::lineNo).toArray(Integer[]::new),
        lines.stream().map(line -> line.account().name()).toArray(String[]::new),
        lines.stream().map(Line::amount).toArray(BigDecimal[]::new));
  }
}
