package org.gendan.logistics.shipment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.partner.CustomerSaid.CountedLine;
import org.gendan.logistics.shipment.ShipmentCommands.Counted;
import org.gendan.logistics.shipment.ShipmentCommands.OfLine;
import org.gendan.logistics.shipment.ShipmentCommands.Part;
import org.gendan.logistics.shipment.ShipmentCommands.Received;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Compares what people counted with what the shipment carries; all differences are named at once.
 */
final class Counting {

  private Counting() {}

  /** Every line, and exactly what the shipment carries. */
  static void picked(Map<UUID, ShipmentLine> lines, List<Counted> counted) {
    refuse(
        differences(
            lines,
            counted,
            true,
            (line, count) ->
                line.quantity().compareTo(count.counted()) == 0
                    ? null
                    : new FieldError(
                        "/counted", "shipment/count-differs", Map.of("expected", text(line)))));
  }

  /** Every line; not more than was sent, and not more damaged than arrived. */
  static void signed(Map<UUID, ShipmentLine> lines, List<Received> received) {
    refuse(differences(lines, received, true, Counting::receivedWrong));
  }

  /** Every line as it arrived: as a customer counted it, or whole where it says nothing. */
  static List<Received> acknowledged(Map<UUID, ShipmentLine> lines, List<CountedLine> counted) {
    Map<UUID, Received> all = new LinkedHashMap<>();
    lines.forEach((id, line) -> all.put(id, new Received(id, line.quantity(), BigDecimal.ZERO)));
    Set<Integer> seen = new HashSet<>();
    List<FieldError> wrong = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      CountedLine one = counted.get(i);
      UUID id = lineId(lines, one.lineNo());
      if (id == null || !seen.add(one.lineNo())) {
        String code = id == null ? "shipment/unknown-line" : "shipment/line-named-twice";
        wrong.add(new FieldError("/lines/" + i + "/lineNo", code, Map.of()));
      } else {
        all.put(id, new Received(id, one.received(), one.damaged()));
      }
    }
    refuse(wrong);
    return List.copyOf(all.values());
  }

  private static @Nullable UUID lineId(Map<UUID, ShipmentLine> lines, int lineNo) {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue().lineNo() == lineNo)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The parts as lines of a new shipment; they must leave something behind. */
  static Map<UUID, ShipmentLine> parts(Map<UUID, ShipmentLine> lines, List<Part> wanted) {
    refuse(
        differences(
            lines,
            wanted,
            false,
            (line, part) ->
                part.quantity().compareTo(line.quantity()) <= 0
                    ? null
                    : new FieldError(
                        "/quantity",
                        "shipment/more-than-carried",
                        Map.of("expected", text(line)))));
    Map<UUID, ShipmentLine> parts = new HashMap<>();
    wanted.forEach(part -> parts.put(part.lineId(), line(lines, part).of(part.quantity())));
    if (total(parts).compareTo(total(lines)) == 0) {
      throw new RuleBroken("shipment/nothing-left", Map.of()).at("/lines");
    }
    return parts;
  }

  private static @Nullable FieldError receivedWrong(ShipmentLine line, Received received) {
    if (received.received().compareTo(line.quantity()) > 0) {
      return new FieldError("/received", "shipment/more-than-sent", Map.of("expected", text(line)));
    }
    if (received.damaged().compareTo(received.received()) > 0) {
      return new FieldError("/damaged", "shipment/more-damaged-than-received", Map.of());
    }
    return null;
  }

  /** Judges one given line against the carried one; null when it is right. */
  private interface Judge<T> {
    @Nullable FieldError wrong(ShipmentLine line, T given);
  }

  private static <T extends OfLine> List<FieldError> differences(
      Map<UUID, ShipmentLine> lines, List<T> given, boolean all, Judge<T> judge) {
    List<FieldError> wrong = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      T one = given.get(i);
      ShipmentLine line = lines.get(one.lineId());
      FieldError error =
          line == null ? unknown(one) : seen.add(one.lineId()) ? judge.wrong(line, one) : twice();
      if (error != null) {
        wrong.add(new FieldError("/lines/" + i + error.pointer(), error.code(), error.values()));
      }
    }
    if (all && !seen.containsAll(lines.keySet())) {
      wrong.add(new FieldError("/lines", "shipment/lines-missing", Map.of()));
    }
    return wrong;
  }

  private static void refuse(List<FieldError> wrong) {
    if (!wrong.isEmpty()) {
      throw wrong.stream()
          .reduce(
              new RuleBroken("shipment/count-not-acceptable", Map.of()),
              RuleBroken::with,
              (a, b) -> b);
    }
  }

  private static FieldError unknown(OfLine given) {
    return new FieldError("/lineId", "shipment/unknown-line", Map.of("lineId", given.lineId()));
  }

  private static FieldError twice() {
    return new FieldError("/lineId", "shipment/line-named-twice", Map.of());
  }

  private static ShipmentLine line(Map<UUID, ShipmentLine> lines, OfLine given) {
    return Objects.requireNonNull(lines.get(given.lineId()));
  }

  private static BigDecimal total(Map<UUID, ShipmentLine> lines) {
    return lines.values().stream()
        .map(ShipmentLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String text(ShipmentLine line) {
    return line.quantity().stripTrailingZeros().toPlainString() + " " + line.unit();
  }
}
