package org.gendan.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.procurement.Caller;
import org.gendan.procurement.check.RecheckRequests;
import org.gendan.procurement.peg.PegRepository;

/** What buyers do with a purchase order besides its dates. */
@ApplicationScoped
class PurchaseService {

  private final PurchaseRepository purchases;
  private final PegRepository pegs;
  private final RecheckRequests rechecks;
  private final OverduePurchases overdue;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final BigDecimal limit;

  PurchaseService(
      PurchaseRepository purchases,
      PegRepository pegs,
      RecheckRequests rechecks,
      OverduePurchases overdue,
      Outbox outbox,
      CurrentCause cause,
      @ConfigProperty(name = "gendan.procurement.approval-limit") BigDecimal limit) {
    this.purchases = purchases;
    this.pegs = pegs;
    this.rechecks = rechecks;
    this.overdue = overdue;
    this.outbox = outbox;
    this.cause = cause;
    this.limit = limit;
  }

  @Transactional
  PurchaseOrder approve(UUID id, ExpectedVersion version, Caller caller) {
    PurchaseOrder order = toChange(id, version);
    order.approve(cause.actor(), caller.isGeneralManager(), limit);
    return saved(order);
  }

  @Transactional
  PurchaseOrder send(UUID id, ExpectedVersion version) {
    PurchaseOrder order = toChange(id, version);
    outbox.add(order.send(cause.actor(), pegs.ordersOf(id)));
    return saved(order);
  }

  @Transactional
  PurchaseOrder cancel(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    PurchaseOrder order = toChange(id, version);
    order.cancel();
    giveUp(order, pegs.ordersOf(id));
    return saved(order);
  }

  @Transactional
  PurchaseOrder closeShort(UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    PurchaseOrder order = toChange(id, version);
    List<UUID> orders = pegs.ordersOf(id);
    outbox.add(order.closeShort(orders));
    giveUp(order, orders);
    return saved(order);
  }

  @Transactional
  PurchaseOrder close(UUID id, ExpectedVersion version) {
    PurchaseOrder order = toChange(id, version);
    order.close();
    return saved(order);
  }

  /** What it would have brought is missing again. */
  private void giveUp(PurchaseOrder order, List<UUID> orders) {
    overdue.stop(order);
    pegs.giveUp(order.id);
    rechecks.forOrders(orders);
  }

  private PurchaseOrder toChange(UUID id, ExpectedVersion version) {
    PurchaseOrder order = purchases.toChange(id);
    version.check(order.version);
    return order;
  }

  private PurchaseOrder saved(PurchaseOrder order) {
    purchases.flush();
    return order;
  }
}
