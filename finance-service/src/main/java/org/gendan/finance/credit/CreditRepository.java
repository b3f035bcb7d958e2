package org.gendan.finance.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.finance.credit.CreditPolicy.Answer;

/** Questions about credit with their answers, and what customers owe. */
@ApplicationScoped
class CreditRepository {

  private final EntityManager entities;

  CreditRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns whether this was asked for the first time. */
  boolean ask(Assessment asked) {
    return entities
            .createNativeQuery(
                """
                insert into credit_assessments (order_id, round, customer_id, total, currency)
                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing\
                """)
            .setParameter(1, asked.orderId())
            .setParameter(2, asked.round())
            .setParameter(3, asked.customerId())
            .setParameter(4, asked.amount())
            .setParameter(5, asked.total().currency())
            .executeUpdate()
        > 0;
  }

  /**
   * Questions of known customers that are not answered yet, locked so that each is answered once.
   */
  @SuppressWarnings("unchecked")
  List<Assessment> unanswered(int limit) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select c.order_id, c.round, c.customer_id, c.total, c.currency
                from credit_assessments c join known_customers k on k.id = c.customer_id
                where c.state is null order by c.order_id, c.round limit %d for update of c skip locked\
                """
                    .formatted(limit),
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Assessment(
                    (UUID) row[0],
                    ((Number) row[1]).intValue(),
                    (UUID) row[2],
                    new Money((BigDecimal) row[3], (String) row[4])))
        .toList();
  }

  void answer(Assessment asked, Answer answer, Instant now) {
    entities
        .createNativeQuery(
            """
            update credit_assessments set state = ?3, reason = ?4, assessed_at = ?5
            where order_id = ?1 and round = ?2\
            """)
        .setParameter(1, asked.orderId())
        .setParameter(2, asked.round())
        .setParameter(3, answer.state().name())
        .setParameter(4, answer.reason())
        .setParameter(5, now)
        .executeUpdate();
  }

  /** What the customer owes on credit, or for goods that left unpaid, without this order. */
  BigDecimal owed(Assessment asked) {
    Object owed =
        entities
            .createNativeQuery(
                """
                select coalesce(sum(greatest(credit_outstanding, receivable)), 0) from order_accounts
                where customer_id = ?1 and order_id <> ?2 and currency = ?3
                  and (credit_outstanding > 0 or receivable > 0)\
                """,
                BigDecimal.class)
            .setParameter(1, asked.customerId())
            .setParameter(2, asked.orderId())
            .setParameter(3, asked.total().currency())
            .getSingleResult();
    return (BigDecimal) Objects.requireNonNull(owed);
  }

  /** For how long the customer's oldest credit is overdue; 0 when none is. */
  int overdueDays(UUID customerId, LocalDate today) {
    Object days =
        entities
            .createNativeQuery(
                """
                select coalesce(max(cast(?2 as date) - p.due_date), 0)
                from plan_parts p join order_accounts a on a.order_id = p.order_id
                where a.customer_id = ?1 and p.kind = 'CREDIT' and p.status not in ('MET', 'DROPPED')
                  and p.due_date < cast(?2 as date)\
                """,
                Integer.class)
            .setParameter(1, customerId)
            .setParameter(2, today)
            .getSingleResult();
    return (Integer) Objects.requireNonNull(days);
  }
}
