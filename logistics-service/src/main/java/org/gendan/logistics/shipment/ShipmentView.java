package org.gendan.logistics.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.logistics.transit.TransitMode;
import org.jspecify.annotations.Nullable;

/** A shipment as people see it. The freight is null for roles that do not need it. */
public record ShipmentView(
    UUID id,
    String shipmentNo,
    UUID orderId,
    String orderNo,
    UUID customerId,
    String customerCode,
    ShipmentStatus status,
    @Nullable ShipmentStatus statusBeforeHold,
    LocalDate plannedDate,
    @Nullable UUID makesGood,
    boolean goodsReady,
    @Nullable LocalDate shipDate,
    @Nullable TransitMode mode,
    @Nullable String addressRef,
    @Nullable Integer packages,
    @Nullable String vehicle,
    @Nullable String carrier,
    @Nullable String waybillNo,
    @Nullable Money freight,
    @Nullable Instant departedAt,
    @Nullable LocalDate eta,
    @Nullable Instant arrivedAt,
    @Nullable LocalDate signedOn,
    @Nullable String signer,
    int version,
    List<LineView> lines) {

  /** One line as people see it. */
  public record LineView(
      UUID lineId,
      int lineNo,
      String productCode,
      BigDecimal quantity,
      String unit,
      @Nullable BigDecimal received,
      @Nullable BigDecimal damaged) {

    static LineView of(UUID lineId, ShipmentLine line) {
      return new LineView(
          lineId,
          line.lineNo(),
          line.productCode(),
          line.quantity(),
          line.unit(),
          line.received(),
          line.damaged());
    }
  }

  static ShipmentView of(Shipment s, boolean withFreight) {
    return new ShipmentView(
        s.id,
        s.shipmentNo,
        s.orderId,
        s.orderNo,
        s.customerId,
        s.customerCode,
        s.status,
        s.statusBeforeHold,
        s.plannedDate,
        s.makesGood,
        s.goodsReady,
        s.shipDate,
        s.mode,
        s.addressRef,
        s.packages,
        s.vehicle,
        s.carrier,
        s.waybillNo,
        withFreight ? freight(s) : null,
        s.departedAt,
        s.eta,
        s.arrivedAt,
        s.signedOn,
        s.signer,
        s.version,
        lines(s));
  }

  private static @Nullable Money freight(Shipment s) {
    return s.freight == null || s.freightCurrency == null
        ? null
        : new Money(s.freight, s.freightCurrency);
  }

  private static List<LineView> lines(Shipment s) {
    return s.lines.entrySet().stream()
        .map(entry -> LineView.of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(LineView::lineNo))
        .toList();
  }
}
