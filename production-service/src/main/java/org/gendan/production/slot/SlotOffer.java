package org.gendan.production.slot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
import org.gendan.production.product.Product;
import org.jspecify.annotations.Nullable;

/** Our answer for one order line in the last round of its review (排产回复). */
@Entity
@Table(name = "slot_offers")
class SlotOffer {

  @Id UUID lineId;
  UUID orderId;
  String orderNo;
  int lineNo;
  int round;
  String productCode;
  int definition;
  BigDecimal quantity;
  String plant;

  @Enumerated(EnumType.STRING)
  OfferState state = OfferState.UNPLACED;

  @Nullable LocalDate starts;
  @Nullable LocalDate ends;
  Instant offeredAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected SlotOffer() {}

  SlotOffer(UUID lineId, UUID orderId, String orderNo) {
    this.lineId = lineId;
    this.orderId = orderId;
    this.orderNo = orderNo;
    this.productCode = "";
    this.quantity = BigDecimal.ZERO;
    this.plant = "";
    this.offeredAt = Instant.EPOCH;
  }

  void ask(int inRound, OrderEvent.Line line, Product product, Instant now) {
    round = inRound;
    lineNo = line.lineNo();
    productCode = product.code();
    definition = product.definition();
    quantity = line.quantity().value();
    plant = product.plant();
    state = OfferState.UNPLACED;
    starts = null;
    ends = null;
    offeredAt = now;
  }

  SlotOffered offer(Slot slot) {
    become(OfferState.OPEN);
    starts = slot.start();
    ends = slot.end();
    return new SlotOffered(orderId, lineId, round, plant, slot.start(), slot.end());
  }

  /** True when the kept hours are still what this work needs, and lie ahead. */
  boolean serves(Product product, BigDecimal wanted, LocalDate today) {
    return state.keepsHours()
        && productCode.equals(product.code())
        && definition == product.definition()
        && quantity.compareTo(wanted) == 0
        && starts != null
        && !starts.isBefore(today);
  }

  /** Moves where the graph allows it; what comes late changes nothing. */
  boolean become(OfferState next) {
    if (!state.canBecome(next)) {
      return false;
    }
    state = next;
    return true;
  }
}
