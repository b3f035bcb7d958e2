package org.gendan.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.procurement.purchase.PurchaseCommands.DraftPurchase;
import org.gendan.procurement.purchase.PurchaseLine.WantedLine;

/** Writing purchase orders: by hand, or as shortages ask for them. */
@ApplicationScoped
public class DraftingPurchases {

  /** Told inside the service, in the same transaction: a buyer ordered material by hand. */
  public record PurchaseDrafted(Set<String> materials) {}

  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyMM");

  private final PurchaseRepository purchases;
  private final Pricing pricing;
  private final Event<PurchaseDrafted> drafted;
  private final CurrentCause cause;
  private final Clock clock;

  DraftingPurchases(
      PurchaseRepository purchases,
      Pricing pricing,
      Event<PurchaseDrafted> drafted,
      CurrentCause cause,
      Clock clock) {
    this.purchases = purchases;
    this.pricing = pricing;
    this.drafted = drafted;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  PurchaseOrder draft(DraftPurchase command) {
    Pricing.Priced priced = pricing.of(command);
    PurchaseOrder order = open(command.supplierCode(), priced.currency());
    fill(order, priced.lines());
    drafted.fire(new PurchaseDrafted(order.materials()));
    return order;
  }

  /**
   * Puts lines on the caller's draft for a supplier; there is one draft per person, supplier and
   * currency, so that shortages of several orders end up on one purchase order.
   */
  @Transactional
  public PurchaseOrder extend(String supplierCode, String currency, List<WantedLine> lines) {
    PurchaseOrder order =
        purchases
            .draftOf(cause.actor(), supplierCode, currency)
            .orElseGet(() -> open(supplierCode, currency));
    fill(order, lines);
    return order;
  }

  private PurchaseOrder open(String supplierCode, String currency) {
    Instant now = clock.instant();
    String number = purchases.nextNumber(PERIOD.format(now.atZone(clock.getZone())));
    return new PurchaseOrder(
        UuidV7.next(clock), number, supplierCode, currency, cause.actor(), now);
  }

  private void fill(PurchaseOrder order, List<WantedLine> lines) {
    lines.forEach(line -> order.add(line, () -> UuidV7.next(clock)));
    purchases.persistAndFlush(order);
  }
}
