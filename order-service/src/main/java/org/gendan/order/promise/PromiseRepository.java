package org.gendan.order.promise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The promise ledger; visible with its order. */
@ApplicationScoped
class PromiseRepository implements PanacheRepositoryBase<Promise, UUID> {

  List<Promise> ofOrder(UUID orderId) {
    return list("orderId = ?1 order by lineId, promiseNo", orderId);
  }

  int promisesOf(UUID lineId) {
    return (int) count("lineId", lineId);
  }
}
