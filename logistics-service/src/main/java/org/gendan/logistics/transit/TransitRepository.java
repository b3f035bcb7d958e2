package org.gendan.logistics.transit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;

/** The transit table, and the questions that wait for a customer we have not heard of yet. */
@ApplicationScoped
class TransitRepository implements PanacheRepositoryBase<TransitTime, UUID> {

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
    getEntityManager()
        .createNativeQuery(
            """
            insert into transit_questions (order_id, round, customer_id) values (?1, ?2, ?3)
            on conflict do nothing""")
        .setParameter(1, request.orderId())
        .setParameter(2, request.round())
        .setParameter(3, request.customerId())
        .executeUpdate();
  }

  /** Takes the questions that waited for this customer. */
  List<Question> takeWaitingFor(UUID customerId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        getEntityManager()
            .createNativeQuery(
                "delete from transit_questions where customer_id = ?1 returning order_id, round",
                Object[].class)
            .setParameter(1, customerId)
            .getResultList();
    return rows.stream()
        .map(row -> new Question((UUID) row[0], ((Number) row[1]).intValue()))
        .toList();
  }
}
