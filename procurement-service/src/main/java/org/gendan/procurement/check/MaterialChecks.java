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
import org.gendan.procurement.check.RecheckRequests.Asked;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.stock.Reservations;

/**
 * Checks the material of released orders: sets aside what is free and says what is missing and when
 * it comes. Order of locks: the check, then stock, then purchases.
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
        order.lines().stream().map(ReleasedLine::promisedDate).min(LocalDate::compareTo).orElse(orderedOn);
    MaterialCheck check = new MaterialCheck(order.orderId(), order.orderNo(), orderedOn, neededBy);
    checks.persistAndFlush(check);
    needs.addLines(order.orderId(), order.lines());
    check(check);
  }

  @Transactional
  void recheck(Asked asked) {
    MaterialCheck check = checks.locked(asked.orderId());
    if (check != null && !check.isClosed()) {
      check(check);
    }
    requests.answered(asked);
  }

  /** Notes something about an order's check, if there is one yet. */
  @Transactional
  void note(UUID orderId, Consumer<MaterialCheck> fact) {
    MaterialCheck check = checks.locked(orderId);
    if (check != null) {
      fact.accept(check);
    }
  }

  /** The order needs nothing any more: what is set aside or bought for it is there for others. */
  @Transactional
  void close(UUID orderId) {
    MaterialCheck check = checks.locked(orderId);
    if (check == null || check.isClosed()) {
      return;
    }
    check.close();
    needs.close(orderId);
    reservations.release(orderId);
    pegs.unpeg(orderId);
  }

  private void check(MaterialCheck check) {
    if (check.status == CheckStatus.REQUESTED && !exploding.explode(check)) {
      return;
    }
    reserve(check.orderId);
    List<MaterialNeed> now = needs.of(check.orderId);
    pegs.trim(check.orderId, missing(now));
    outcome.tell(check, now, pegs.expectedFor(check.orderId));
  }

  private void reserve(UUID orderId) {
    Map<String, BigDecimal> missing = missing(needs.of(orderId));
    if (missing.isEmpty()) {
      return;
    }
    SortedMap<String, BigDecimal> reserved = reservations.reserve(orderId, missing);
    if (!reserved.isEmpty()) {
      needs.reserved(orderId, reserved);
      outcome.setAside(orderId, reserved.size());
    }
  }

  private static Map<String, BigDecimal> missing(List<MaterialNeed> needs) {
    return needs.stream()
        .filter(need -> need.missing().signum() > 0)
        .collect(toMap(MaterialNeed::materialCode, MaterialNeed::missing));
  }
}
