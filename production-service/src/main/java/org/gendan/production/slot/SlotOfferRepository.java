package org.gendan.production.slot;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Slot offers of the caller's plants. */
@ApplicationScoped
class SlotOfferRepository implements PanacheRepositoryBase<SlotOffer, UUID> {

  private static final String CONDITION =
      "(:anyOrder = true or orderId = :orderId) and (:anyState = true or state = :state) and (:allPlants = true or plant in :plants)";

  private final Scope scope;

  SlotOfferRepository(Scope scope) {
    this.scope = scope;
  }

  /** The offers of an order, by line, locked until the transaction ends. */
  Map<UUID, SlotOffer> ofOrder(UUID orderId) {
    return find("orderId = ?1 order by lineId", orderId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .collect(toMap(offer -> offer.lineId, identity()));
  }

  List<SlotOffer> page(@Nullable UUID orderId, @Nullable OfferState state, PageRequest page) {
    return find(CONDITION + " order by offeredAt desc, lineId", parameters(orderId, state))
        .page(page.page(), page.size())
        .list();
  }

  long count(@Nullable UUID orderId, @Nullable OfferState state) {
    return count(CONDITION, parameters(orderId, state));
  }

  private Map<String, Object> parameters(@Nullable UUID orderId, @Nullable OfferState state) {
    Set<String> plants = scope.values(Kind.PLANTS);
    return Map.of(
        "anyOrder",
        orderId == null,
        "orderId",
        orderId == null ? new UUID(0, 0) : orderId,
        "anyState",
        state == null,
        "state",
        state == null ? OfferState.OPEN : state,
        "allPlants",
        scope.isAll(Kind.PLANTS),
        "plants",
        plants.isEmpty() ? Set.of("") : plants);
  }
}
