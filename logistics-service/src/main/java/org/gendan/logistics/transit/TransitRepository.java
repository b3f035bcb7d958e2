package org.gendan.logistics.transit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.sql.Sql;

/** The transit table, and the questions that wait for a customer we have not heard of yet. */
@ApplicationScoped
class TransitRepository implements PanacheRepositoryBase<TransitTime, UUID> {

  private final Sql sql;

  TransitRepository(Sql sql) {
    this.sql = sql;
  }

  /** A question of the order service without an answer so far. */
  record Question(UUID orderId, int round) {}

  TransitPolicy policy() {
    return new TransitPolicy(listAll());
  }

  List<TransitTime> rows() {
    return list("order by region, mode");
  }

  Optional<TransitTime> row(TransitMode mode, String region) {
    return find("mode = ?1 and region = ?2", mode, region).firstResultOptional();
  }

  List<TransitTime> preferredIn(String region) {
    return list("region = ?1 and preferred", region);
  }

  void remember(ReviewRequested request) {
    sql.run(
        """
        insert into transit_questions (order_id, round, customer_id) values (?1, ?2, ?3)
        on conflict do nothing""",
        request.orderId(),
        request.round(),
        request.customerId());
  }

  /** Takes the questions that waited for this customer. */
  List<Question> takeWaitingFor(UUID customerId) {
    return sql
        .rows(
            "delete from transit_questions where customer_id = ?1 returning order_id, round",
            customerId)
        .stream()
        .map(row -> new Question(row.id(0), row.number(1)))
        .toList();
  }
}
