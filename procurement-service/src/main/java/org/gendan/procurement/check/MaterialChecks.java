package org.gendan.procurement.check;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.contracts.order.OrderEvent.ReleasedLine;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.check.RecheckRequests.Asked;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.stock.Reservations;

/**
 * Checks the material of released orders: sets aside what is free and says what is missing and when
 * it comes. Facts only note what they say and ask for a check; the check takes one order at a time
 * and locks in one order: the check, then stock, then pegs.
 */
@ApplicationScoped
class MaterialChecks {

  private final MaterialCheckRepository checks;
  private final Exploding exploding;
  private final NeedRepository needs;
  private final Reservations reservations;
  private final PegRepository pegs;
  private final CheckOutcome outcome;
  private final RecheckRequests requests;

  MaterialChecks(
      MaterialCheckRepository checks,
      Exploding exploding,
      NeedRepository needs,
      Reservations reservations,
      PegRepository pegs,
      CheckOutcome outcome,
      RecheckRequests requests) {
    this.checks = checks;
    this.exploding = exploding;
    this.needs = needs;
    this.reservations = reservations;
    this.pegs = pegs;
    this.outcome = outcome;
    this.requests = requests;
  }

  @Transactional
  void released(OrderReleased order, LocalDate orderedOn) {
    if (checks.locked(order.orderId()) != null) {
      return;
    }
    LocalDate neededBy =
        order.lines().stream()
            .map(ReleasedLine::promisedDate)
            .min(LocalDate::compareTo)
            .orElse(orderedOn);
    checks.persistAndFlush(
        new MaterialCheck(order.orderId(), order.orderNo(), orderedOn, neededBy));
    needs.addLines(order.orderId(), order.lines());
    requests.forOrders(List.of(order.orderId()));
  }

  /** Notes something about an order's check, if there is one yet. */
  @Transactional
  void note(UUID orderId, Consumer<MaterialCheck> fact) {
    MaterialCheck check = checks.locked(orderId);
    if (check != null) {
      fact.accept(check);
    }
  }

  /** The order needs nothing any more; the next check gives back what it holds. */
  @Transactional
  void close(UUID orderId) {
    MaterialCheck check = checks.locked(orderId);
    if (check != null && !check.isClosed()) {
      check.close();
      requests.forOrders(List.of(orderId));
    }
  }

  /** Orders that somebody asked to check, the first asked first. */
  @Transactional
  List<Asked> waiting(int limit) {
    return requests.oldest(limit);
  }

  @Transactional
  void recheck(Asked asked) {
    MaterialCheck check = checks.locked(asked.orderId());
    requests.take(asked.orderId());
    if (check != null && check.isClosed()) {
      giveBack(check.orderId);
    } else if (check != null && (check.isExploded() || exploding.explode(check))) {
      check(check);
    }
  }

  private void check(MaterialCheck check) {
    List<MaterialNeed> needed = needs.of(check.orderId);
    SortedMap<String, BigDecimal> reserved =
        reservations.reserve(check.orderId, materials(needed), missing(needed));
    if (!reserved.isEmpty()) {
      needs.reserved(check.orderId, reserved);
      outcome.setAside(check.orderId, reserved.size());
    }
    List<MaterialNeed> now = needed.stream().map(need -> need.with(reserved)).toList();
    outcome.tell(check, now, pegs.trim(check.orderId, missing(now)));
  }

  private void giveBack(UUID orderId) {
    needs.close(orderId);
    reservations.release(orderId);
    pegs.unpeg(orderId);
  }

  private static List<String> materials(List<MaterialNeed> needs) {
    return needs.stream().map(MaterialNeed::materialCode).toList();
  }

  private static Map<String, BigDecimal> missing(List<MaterialNeed> needs) {
    return needs.stream()
        .filter(need -> need.missing().signum() > 0)
        .collect(toMap(MaterialNeed::materialCode, MaterialNeed::missing));
  }
}
