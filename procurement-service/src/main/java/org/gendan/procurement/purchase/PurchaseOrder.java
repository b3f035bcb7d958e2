package org.gendan.procurement.purchase;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.gendan.procurement.purchase.PurchaseStatus.*;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gendan.contracts.Money;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.PurchaseEvent.GoodsReceiptInspected;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseDeliveryAnnounced;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderAcknowledged;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderOverdue;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderReceived;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderRedated;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderSent;
import org.gendan.contracts.procurement.PurchaseEvent.ReceivedLine;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.purchase.PurchaseLine.WantedLine;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order (采购单). Each verb checks its rule, moves the order and returns the fact to tell;
 * {@code orders} are the customer orders that it serves.
 */
@Entity
@Table(name = "purchase_orders")
public class PurchaseOrder {

  @Id UUID id;
  String purchaseNo;
  String supplierCode;
  String currency;

  @Enumerated(EnumType.STRING)
  PurchaseStatus status = DRAFT;

  /** What all lines cost; kept here so that a draft that grows gets a new version. */
  BigDecimal total = BigDecimal.ZERO;

  BigDecimal receivedValue = BigDecimal.ZERO;
  String author;
  Instant createdAt;
  @Nullable String approvedBy;
  @Nullable String sentBy;
  @Nullable LocalDate promisedDate;
  int promises;
  @Version int version;

  @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
  @OrderBy("lineNo")
  List<PurchaseLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected PurchaseOrder() {}

  PurchaseOrder(
      UUID id,
      String purchaseNo,
      String supplierCode,
      String currency,
      String author,
      Instant now) {
    this.id = id;
    this.purchaseNo = purchaseNo;
    this.supplierCode = supplierCode;
    this.currency = currency;
    this.author = author;
    this.createdAt = now;
  }

  /** Adds to a draft; a material that is on it already gets more on the same line. */
  void add(WantedLine wanted, Supplier<UUID> ids) {
    if (status != DRAFT) {
      throw illegal(DRAFT);
    }
    Optional<PurchaseLine> there = line(wanted.materialCode());
    if (there.isPresent()) {
      PurchaseLine line = there.get();
      line.quantity = line.quantity.add(wanted.quantity()).max(wanted.minimum());
    } else {
      lines.add(new PurchaseLine(ids.get(), this, lines.size() + 1, wanted));
    }
    total = sum();
  }

  /** Who wrote it may not approve it, and a buyer only up to the limit. */
  void approve(String by, boolean generalManager, BigDecimal limit) {
    if (by.equals(author)) {
      throw new Forbidden("purchase/same-person", Map.of());
    }
    if (!generalManager && total.compareTo(limit) > 0) {
      throw new Forbidden(
          "purchase/over-limit", Map.of("limit", limit.toPlainString() + " " + currency));
    }
    moveTo(APPROVED);
    approvedBy = by;
  }

  PurchaseOrderSent send(String by, List<UUID> orders) {
    moveTo(SENT);
    sentBy = by;
    return new PurchaseOrderSent(
        id,
        purchaseNo,
        supplierCode,
        lines.stream().map(line -> line.fact(promisedDate)).toList(),
        orders);
  }

  PurchaseOrderAcknowledged acknowledge(LocalDate date, LocalDate today, List<UUID> orders) {
    moveTo(ACKNOWLEDGED);
    promise(date, today);
    return new PurchaseOrderAcknowledged(id, purchaseNo, supplierCode, date, orders);
  }

  PurchaseOrderRedated redate(LocalDate date, LocalDate today, String reason, List<UUID> orders) {
    LocalDate previous = promisedDate;
    if (!status.isPromised() || previous == null) {
      throw illegal(ACKNOWLEDGED);
    }
    if (date.equals(previous)) {
      throw new RuleBroken("purchase/same-date", Map.of("date", date)).at("/promisedDate");
    }
    promise(date, today);
    return new PurchaseOrderRedated(id, purchaseNo, date, previous, reason, orders);
  }

  /** Goods are on their way; they count when we have counted them. */
  public PurchaseDeliveryAnnounced announce(
      String deliveryNote, LocalDate expectedOn, List<UUID> orders) {
    if (!status.isPromised()) {
      throw illegal(RECEIVED);
    }
    return new PurchaseDeliveryAnnounced(id, purchaseNo, deliveryNote, expectedOn, orders);
  }

  /** True when the date the supplier gave last has passed and goods are missing. */
  public boolean isOverdue(LocalDate today) {
    return status.isPromised() && promisedDate != null && promisedDate.isBefore(today);
  }

  @Nullable PurchaseOrderOverdue overdue(LocalDate today, List<UUID> orders) {
    LocalDate promised = promisedDate;
    return promised != null && isOverdue(today)
        ? new PurchaseOrderOverdue(id, purchaseNo, promised, orders)
        : null;
  }

  /**
   * Takes goods in; nothing beyond what was ordered. Rejected goods are still owed.
   *
   * @param by somebody who had no part in ordering
   */
  public GoodsReceiptInspected receive(List<Inspected> goods, String by, List<UUID> orders) {
    if (by.equals(author) || by.equals(approvedBy) || by.equals(sentBy)) {
      throw new Forbidden("purchase/buyer-may-not-receive", Map.of());
    }
    if (!status.isPromised()) {
      throw illegal(RECEIVED);
    }
    if (goods.stream().map(Inspected::materialCode).distinct().count() < goods.size()) {
      throw new RuleBroken("purchase/twice", Map.of()).at("/lines");
    }
    BigDecimal value = BigDecimal.ZERO;
    List<ReceivedLine> received = new ArrayList<>();
    for (int i = 0; i < goods.size(); i++) {
      PurchaseLine line = take(goods.get(i), "/lines/" + i);
      value = value.add(line.value(goods.get(i).taken()));
      received.add(fact(goods.get(i), line.unit));
    }
    receivedValue = receivedValue.add(value);
    if (lines.stream().allMatch(line -> line.open().signum() == 0)) {
      moveTo(RECEIVED);
    } else if (lines.stream().anyMatch(line -> line.received.signum() > 0)) {
      moveTo(PARTLY_RECEIVED);
    }
    return new GoodsReceiptInspected(id, purchaseNo, received, new Money(value, currency), orders);
  }

  public boolean isReceived() {
    return status == RECEIVED;
  }

  public PurchaseOrderReceived received(List<UUID> orders) {
    return new PurchaseOrderReceived(id, purchaseNo, orders);
  }

  PurchaseOrderReceived closeShort(List<UUID> orders) {
    moveTo(SHORT_CLOSED);
    return received(orders);
  }

  void cancel() {
    moveTo(CANCELLED);
  }

  void close() {
    moveTo(CLOSED);
  }

  public Optional<PurchaseLine> line(String materialCode) {
    return lines.stream().filter(line -> line.materialCode.equals(materialCode)).findFirst();
  }

  public UUID id() {
    return id;
  }

  public String purchaseNo() {
    return purchaseNo;
  }

  public int version() {
    return version;
  }

  /** The materials on it; they do not change any more once it is sent. */
  public Set<String> materials() {
    return lines.stream().map(PurchaseLine::materialCode).collect(toUnmodifiableSet());
  }

  private BigDecimal sum() {
    return lines.stream()
        .map(line -> line.value(line.quantity))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private PurchaseLine take(Inspected goods, String pointer) {
    PurchaseLine line =
        line(goods.materialCode())
            .orElseThrow(
                () ->
                    new RuleBroken("purchase/not-ordered", Map.of("material", goods.materialCode()))
                        .at(pointer + "/materialCode"));
    if (goods.delivered().signum() == 0) {
      throw new RuleBroken("purchase/nothing-received", Map.of()).at(pointer);
    }
    if (goods.delivered().compareTo(line.open()) > 0) {
      throw new RuleBroken(
              "purchase/more-than-ordered",
              Map.of(
                  "material", goods.materialCode(),
                  "open", line.open().stripTrailingZeros().toPlainString()))
          .at(pointer);
    }
    line.received = line.received.add(goods.taken());
    line.rejected = line.rejected.add(goods.rejected());
    return line;
  }

  private static ReceivedLine fact(Inspected goods, String unit) {
    return new ReceivedLine(
        goods.materialCode(),
        new Quantity(goods.accepted(), unit),
        new Quantity(goods.rejected(), unit),
        new Quantity(goods.concession(), unit));
  }

  private void promise(LocalDate date, LocalDate today) {
    if (date.isBefore(today)) {
      throw new RuleBroken("purchase/date-in-past", Map.of("date", date)).at("/promisedDate");
    }
    promisedDate = date;
    promises++;
  }

  private void moveTo(PurchaseStatus next) {
    if (!status.canBecome(next)) {
      throw illegal(next);
    }
    status = next;
  }

  private Conflict illegal(PurchaseStatus to) {
    return new Conflict("purchase/illegal-transition", Map.of("from", status, "to", to));
  }
}
