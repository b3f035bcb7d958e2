package org.gendan.procurement.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Material checks; one per released order. */
@ApplicationScoped
class MaterialCheckRepository implements PanacheRepositoryBase<MaterialCheck, UUID> {

  /**
   * The check of an order, locked until the transaction ends; null while the order is not released.
   */
  @Nullable MaterialCheck locked(UUID orderId) {
    return findById(orderId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Locks the checks of these orders in the order of their ids; returns who has one. */
  Set<UUID> locked(Collection<UUID> orders) {
    return orders.isEmpty()
        ? Set.of()
        : find("orderId in ?1 order by orderId", orders)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .stream()
            .map(check -> check.orderId)
            .collect(toUnmodifiableSet());
  }

  MaterialCheck require(UUID orderId) {
    MaterialCheck check = findById(orderId);
    if (check == null) {
      throw new NotFound("check/not-found", Map.of("id", orderId));
    }
    return check;
  }

  Page<MaterialCheck> page(@Nullable CheckStatus status, PageRequest page) {
    PanacheQuery<MaterialCheck> found =
        status == null
            ? find("order by neededBy, orderId")
            : find("status = ?1 order by neededBy, orderId", status);
    return Page.of(page, found.page(page.page(), page.size()).list(), found.count());
  }
}
