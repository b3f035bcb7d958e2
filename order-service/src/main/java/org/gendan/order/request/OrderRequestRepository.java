package org.gendan.order.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.request.OrderRequest.Kind;
import org.gendan.order.request.OrderRequest.Status;
import org.gendan.platform.problem.NotFound;

/** Requests of one order, whose row the caller has asked for or locked first. */
@ApplicationScoped
class OrderRequestRepository implements PanacheRepositoryBase<OrderRequest, UUID> {

  List<OrderRequest> ofOrder(UUID orderId) {
    return list("orderId = ?1 order by madeAt, receiptId", orderId);
  }

  boolean isOpen(UUID orderId, Kind kind) {
    return count("orderId = ?1 and kind = ?2 and status = ?3", orderId, kind, Status.OPEN) > 0;
  }

  OrderRequest require(UUID orderId, UUID receiptId) {
    return find("receiptId = ?1 and orderId = ?2", receiptId, orderId)
        .<OrderRequest>firstResultOptional()
        .orElseThrow(() -> new NotFound("request/not-found", Map.of("id", receiptId)));
  }
}
