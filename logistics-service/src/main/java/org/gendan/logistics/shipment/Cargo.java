package org.gendan.logistics.shipment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;

/** Arithmetic over the lines of a shipment, by order line; lines of nothing do not exist. */
final class Cargo {

  private Cargo() {}

  /** Some quantity of each line, in the order's sequence. */
  static List<Peg> pegs(
      UUID orderId, Map<UUID, ShipmentLine> lines, Function<ShipmentLine, BigDecimal> quantity) {
    return lines.entrySet().stream()
        .filter(entry -> quantity.apply(entry.getValue()).signum() > 0)
        .sorted(Comparator.comparingInt(entry -> entry.getValue().lineNo()))
        .map(entry -> peg(orderId, entry.getKey(), entry.getValue(), quantity))
        .toList();
  }

  /** What is left when the parts are taken out. */
  static Map<UUID, ShipmentLine> without(
      Map<UUID, ShipmentLine> lines, Map<UUID, ShipmentLine> parts) {
    return of(
        lines,
        (lineId, line) -> {
          ShipmentLine part = parts.get(lineId);
          return part == null ? line.quantity() : line.quantity().subtract(part.quantity());
        });
  }

  /** What was sent and not accepted. */
  static Map<UUID, ShipmentLine> owed(Map<UUID, ShipmentLine> lines) {
    return of(lines, (lineId, line) -> line.quantity().subtract(line.accepted()));
  }

  /** How much of a line there shall be. */
  private interface Amount {
    BigDecimal of(UUID lineId, ShipmentLine line);
  }

  private static Map<UUID, ShipmentLine> of(Map<UUID, ShipmentLine> lines, Amount amount) {
    Map<UUID, ShipmentLine> result = new HashMap<>();
    lines.forEach(
        (lineId, line) -> {
          BigDecimal quantity = amount.of(lineId, line);
          if (quantity.signum() > 0) {
            result.put(lineId, line.of(quantity));
          }
        });
    return result;
  }

  private static Peg peg(
      UUID orderId, UUID lineId, ShipmentLine line, Function<ShipmentLine, BigDecimal> quantity) {
    return new Peg(orderId, lineId, new Quantity(quantity.apply(line), line.unit()));
  }
}
