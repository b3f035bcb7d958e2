package org.gendan.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderOverdue;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.time.TimerHandler;
import org.gendan.platform.time.Timers;
import org.gendan.procurement.check.RecheckRequests;
import org.gendan.procurement.peg.PegRepository;

/** Tells once the promised day has passed and goods are missing (采购逾期). */
@ApplicationScoped
public class OverduePurchases implements TimerHandler {

  private final PurchaseRepository purchases;
  private final PegRepository pegs;
  private final RecheckRequests rechecks;
  private final Timers timers;
  private final Outbox outbox;
  private final Clock clock;

  OverduePurchases(
      PurchaseRepository purchases,
      PegRepository pegs,
      RecheckRequests rechecks,
      Timers timers,
      Outbox outbox,
      Clock clock) {
    this.purchases = purchases;
    this.pegs = pegs;
    this.rechecks = rechecks;
    this.timers = timers;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "purchase-overdue";
  }

  /** A new date winds the clock anew. */
  void watch(PurchaseOrder order) {
    LocalDate promised = Objects.requireNonNull(order.promisedDate);
    timers.set(
        kind(),
        order.id.toString(),
        promised.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
  }

  public void stop(PurchaseOrder order) {
    timers.cancel(kind(), order.id.toString());
  }

  @Override
  @Transactional
  public void due(String subject, Instant dueAt) {
    UUID id = UUID.fromString(subject);
    PurchaseOrder order = purchases.toChange(id);
    List<UUID> orders = pegs.ordersOf(id);
    PurchaseOrderOverdue fact =
        order.overdue(LocalDate.ofInstant(clock.instant(), clock.getZone()), orders);
    if (fact != null) {
      outbox.add(fact);
      rechecks.forOrders(orders);
    }
  }
}
