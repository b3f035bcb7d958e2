package org.gendan.logistics.shipment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.logistics.shipment.ShipmentCommands.Received;
import org.gendan.logistics.shipment.ShipmentCommands.SignFor;

/** What the consignee counted (签收单), against what was sent. */
record Receipt(Map<UUID, ShipmentLine> lines) {

  static Receipt of(Map<UUID, ShipmentLine> sent, List<Received> counted) {
    Map<UUID, ShipmentLine> lines = new HashMap<>();
    for (Received one : counted) {
      ShipmentLine line = Objects.requireNonNull(sent.get(one.lineId()));
      lines.put(one.lineId(), line.signed(one.received(), one.damaged()));
    }
    return new Receipt(lines);
  }

  boolean isComplete() {
    return lines.values().stream()
        .allMatch(line -> line.accepted().compareTo(line.quantity()) == 0);
  }

  ShipmentEvent fact(Shipment shipment, SignFor command) {
    return isComplete()
        ? new ShipmentSigned(shipment.id, shipment.shipmentNo, command.signedOn(), shipment.pegs())
        : new ShipmentDisputed(
            shipment.id,
            shipment.shipmentNo,
            command.signedOn(),
            sum(ShipmentLine::missing),
            sum(ShipmentLine::broken),
            Objects.requireNonNullElse(command.note(), ""),
            Cargo.pegs(shipment.orderId, lines, ShipmentLine::accepted));
  }

  /** Lines of different units have no common sum; the count is then of mixed pieces. */
  private Quantity sum(Function<ShipmentLine, BigDecimal> part) {
    List<String> units =
        lines.values().stream()
            .filter(line -> part.apply(line).signum() > 0)
            .map(ShipmentLine::unit)
            .distinct()
            .toList();
    BigDecimal total = lines.values().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    String anyUnit = lines.values().iterator().next().unit();
    return new Quantity(
        total, units.isEmpty() ? anyUnit : units.size() == 1 ? units.getFirst() : "MIXED");
  }
}
