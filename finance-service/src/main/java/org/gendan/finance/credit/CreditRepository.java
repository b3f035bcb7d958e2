package org.gendan.finance.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.finance.credit.CreditPolicy.Answer;
import org.gendan.platform.sql.Sql;

/** Questions about credit with their answers, and what customers owe. */
@ApplicationScoped
class CreditRepository {

  private final Sql sql;

  CreditRepository(Sql sql) {
    this.sql = sql;
  }

  /** Returns whether this was asked for the first time. */
  boolean ask(Assessment asked) {
    return sql.run(
            """
            insert into credit_assessments (order_id, round, customer_id, total, currency)
            values (?1, ?2, ?3, ?4, ?5) on conflict do nothing\
            """,
            asked.orderId(),
            asked.round(),
            asked.customerId(),
            asked.amount(),
            asked.total().currency())
        > 0;
  }

  /**
   * Questions of known customers that are not answered yet, locked so that each is answered once.
   */
  List<Assessment> unanswered(int limit) {
    return sql
        .rows(
            """
            select c.order_id, c.round, c.customer_id, c.total, c.currency
            from credit_assessments c join known_customers k on k.id = c.customer_id
            where c.state is null order by c.order_id, c.round limit ?1 for update of c skip locked\
            """,
            limit)
        .stream()
        .map(
            row ->
                new Assessment(
                    row.id(0), row.number(1), row.id(2), new Money(row.amount(3), row.text(4))))
        .toList();
  }

  void answer(Assessment asked, Answer answer, Instant now) {
    sql.run(
        """
        update credit_assessments set state = ?3, reason = ?4, assessed_at = ?5
        where order_id = ?1 and round = ?2\
        """,
        asked.orderId(),
        asked.round(),
        answer.state(),
        answer.reason(),
        now);
  }

  /** What the customer owes on credit, or for goods that left unpaid, without this order. */
  BigDecimal owed(Assessment asked) {
    return sql.values(
            BigDecimal.class,
            """
            select coalesce(sum(greatest(credit_outstanding, receivable)), 0) from order_accounts
            where customer_id = ?1 and order_id <> ?2 and currency = ?3
              and (credit_outstanding > 0 or receivable > 0)\
            """,
            asked.customerId(),
            asked.orderId(),
            asked.total().currency())
        .getFirst();
  }

  /** For how long the customer's oldest credit is overdue; 0 when none is. */
  int overdueDays(UUID customerId, LocalDate today) {
    return (int)
        sql.count(
            """
            select coalesce(max(cast(?2 as date) - p.due_date), 0)
            from plan_parts p join order_accounts a on a.order_id = p.order_id
            where a.customer_id = ?1 and p.kind = 'CREDIT' and p.status not in ('MET', 'DROPPED')
              and p.due_date < cast(?2 as date)\
            """,
            customerId,
            today);
  }
}
