package org.gendan.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.procurement.PurchaseEvent;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.procurement.check.RecheckRequests;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.purchase.PurchaseCommands.RedatePurchase;

/** Dates of suppliers: the first promise and every later one, each with its reason. */
@ApplicationScoped
public class DatingPurchases {

  private final PurchaseRepository purchases;
  private final PromiseLedger ledger;
  private final PegRepository pegs;
  private final RecheckRequests rechecks;
  private final OverduePurchases overdue;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  DatingPurchases(
      PurchaseRepository purchases,
      PromiseLedger ledger,
      PegRepository pegs,
      RecheckRequests rechecks,
      OverduePurchases overdue,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.purchases = purchases;
    this.ledger = ledger;
    this.pegs = pegs;
    this.rechecks = rechecks;
    this.overdue = overdue;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  PurchaseOrder acknowledge(UUID id, ExpectedVersion version, LocalDate date) {
    PurchaseOrder order = toChange(id, version);
    acknowledge(order, date);
    return order;
  }

  @Transactional
  PurchaseOrder redate(UUID id, ExpectedVersion version, RedatePurchase command) {
    PurchaseOrder order = toChange(id, version);
    redate(order, command.promisedDate(), command.reason());
    return order;
  }

  /** The first promise of an order that is locked. */
  public void acknowledge(PurchaseOrder order, LocalDate date) {
    List<UUID> orders = pegs.ordersOf(order.id);
    dated(order, orders, "ACKNOWLEDGED", order.acknowledge(date, today(), orders));
  }

  /** A later promise of an order that is locked. */
  public void redate(PurchaseOrder order, LocalDate date, String reason) {
    cause.because(reason);
    List<UUID> orders = pegs.ordersOf(order.id);
    dated(order, orders, reason, order.redate(date, today(), reason, orders));
  }

  private void dated(PurchaseOrder order, List<UUID> orders, String reason, PurchaseEvent fact) {
    purchases.flush();
    ledger.note(order, reason);
    overdue.watch(order);
    rechecks.forOrders(orders);
    outbox.add(fact);
  }

  private PurchaseOrder toChange(UUID id, ExpectedVersion version) {
    PurchaseOrder order = purchases.toChange(id);
    version.check(order.version);
    return order;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
