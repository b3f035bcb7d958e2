package org.gendan.order.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.platform.problem.NotFound;

/** Links of orders; whoever asks has found the order first. */
@ApplicationScoped
class ShareRepository implements PanacheRepositoryBase<Share, UUID> {

  /** Newest first. */
  List<Share> ofOrder(UUID orderId) {
    return list("orderId = ?1 order by sharedAt desc, id", orderId);
  }

  Share toChange(UUID orderId, UUID id) {
    Share share = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (share == null || !share.orderId.equals(orderId)) {
      throw new NotFound("share/not-found", Map.of("id", id));
    }
    return share;
  }

  Optional<Share> byToken(ShareToken token) {
    return find("tokenHash", token.hash()).firstResultOptional();
  }
}
