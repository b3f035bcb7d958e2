package org.gendan.procurement.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Questions of the order review, kept until they can be answered. */
@ApplicationScoped
class ReviewRepository {

  /** So much of a product is wanted. */
  record Wanted(String productCode, BigDecimal quantity) {}

  /** One review round of one order. */
  record Question(UUID orderId, int round, List<Wanted> wanted) {

    static Question of(ReviewRequested fact) {
      return new Question(
          fact.orderId(),
          fact.round(),
          fact.lines().stream()
              .map(line -> new Wanted(line.productCode(), line.quantity().value()))
              .toList());
    }
  }

  /** The stored form of what is wanted. */
  record AllWanted(List<Wanted> wanted) {}

  private final Sql sql;

  ReviewRepository(Sql sql) {
    this.sql = sql;
  }

  /** Returns false when this round was asked before. */
  boolean keep(Question question) {
    return sql.run(
            """
            insert into review_questions (order_id, round, wanted) values (?1, ?2, cast(?3 as jsonb))
            on conflict do nothing\
            """,
            question.orderId(),
            question.round(),
            new String(EventJson.write(new AllWanted(question.wanted())), UTF_8))
        > 0;
  }

  /**
   * Takes questions for answering; others skip them until the transaction ends.
   *
   * @param after where the former look ended, so that those that cannot be answered yet keep nobody
   *     waiting; null begins anew
   */
  List<Question> open(@Nullable Question after, int limit) {
    return sql
        .rows(
            """
            select order_id, round, cast(wanted as text) from review_questions
            where answered_at is null and (order_id, round) > (?1, ?2)
            order by order_id, round limit ?3 for update skip locked\
            """,
            after == null ? new UUID(0, 0) : after.orderId(),
            after == null ? -1 : after.round(),
            limit)
        .stream()
        .map(ReviewRepository::question)
        .toList();
  }

  void answered(Question question, LocalDate kitDate, Instant now) {
    sql.run(
        "update review_questions set kit_date = ?3, answered_at = ?4 where order_id = ?1 and round"
            + " = ?2",
        question.orderId(),
        question.round(),
        kitDate,
        Timestamp.from(now));
  }

  private static Question question(Row row) {
    try {
      AllWanted all = EventJson.read(row.text(2).getBytes(UTF_8), AllWanted.class);
      return new Question(row.id(0), row.number(1), all.wanted());
    } catch (IOException e) {
      throw new IllegalStateException("Stored review question is not readable", e);
    }
  }
}
