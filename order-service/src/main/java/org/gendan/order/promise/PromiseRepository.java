package org.gendan.order.promise;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The promise ledger; visible with its order. */
@ApplicationScoped
class PromiseRepository implements PanacheRepositoryBase<Promise, UUID> {

  List<Promise> ofOrder(UUID orderId) {
    return list("orderId = ?1 order by lineId, promiseNo", orderId);
  }

  /**
   * How often a date was promised for each line of an order; lines without a promise are left out.
   */
  Map<UUID, Integer> countByLine(UUID orderId) {
    return ofOrder(orderId).stream()
        .collect(toMap(promise -> promise.lineId, promise -> 1, Integer::sum));
  }
}
