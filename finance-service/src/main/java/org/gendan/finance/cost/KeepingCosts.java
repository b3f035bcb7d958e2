package org.gendan.finance.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.finance.CostEvent.CostPosted;
import org.gendan.contracts.finance.CostEvent.CostSheetOpened;
import org.gendan.finance.amount.Shares;
import org.gendan.finance.ledger.Ledger;
import org.gendan.finance.ledger.Occasion;
import org.gendan.finance.ledger.Occasion.Kind;
import org.gendan.platform.outbox.Outbox;

/**
 * Opens cost sheets and books costs on them; a document for several orders is shared without a
 * remainder.
 */
@ApplicationScoped
class KeepingCosts {

  private final CostRepository costs;
  private final Ledger ledger;
  private final Outbox outbox;

  KeepingCosts(CostRepository costs, Ledger ledger, Outbox outbox) {
    this.costs = costs;
    this.ledger = ledger;
    this.outbox = outbox;
  }

  @Transactional
  void confirmed(UUID orderId, Money revenue) {
    costs.budget(orderId, revenue);
    open(orderId);
  }

  @Transactional
  void released(UUID orderId, Instant releasedAt) {
    costs.released(orderId, releasedAt);
    open(orderId);
  }

  /** By quantity where the document says how much was for whom. */
  @Transactional
  void shareByPegs(CostKind kind, UUID documentId, Money amount, Collection<Peg> pegs) {
    Map<UUID, BigDecimal> weights = new TreeMap<>();
    pegs.forEach(peg -> weights.merge(peg.orderId(), peg.quantity().value(), BigDecimal::add));
    share(kind, documentId, amount, weights);
  }

  /** In equal shares where it only says for whom. Goods for stock have no order and cost none. */
  @Transactional
  void shareEqually(CostKind kind, UUID documentId, Money amount, Collection<UUID> orderIds) {
    Map<UUID, BigDecimal> weights = new TreeMap<>();
    orderIds.forEach(orderId -> weights.put(orderId, BigDecimal.ONE));
    share(kind, documentId, amount, weights);
  }

  private void share(CostKind kind, UUID documentId, Money amount, Map<UUID, BigDecimal> weights) {
    if (weights.isEmpty() || amount.amount().signum() <= 0) {
      return;
    }
    String currency = amount.currency();
    Iterator<BigDecimal> shares =
        Shares.split(amount.amount(), List.copyOf(weights.values()), currency).iterator();
    Map<UUID, BigDecimal> costOf = new TreeMap<>();
    weights.keySet().forEach(orderId -> costOf.put(orderId, shares.next()));
    costOf.values().removeIf(share -> share.signum() <= 0);
    costs.post(kind, documentId, currency, costOf);
    ledger.postCosts(new Occasion(Kind.COST_INCURRED, documentId, kind.name()), currency, costOf);
    costOf.forEach(
        (orderId, share) ->
            outbox.add(
                new CostPosted(orderId, kind.name(), new Money(share, currency), documentId)));
  }

  private void open(UUID orderId) {
    costs.open(orderId).ifPresent(revenue -> outbox.add(new CostSheetOpened(orderId, revenue)));
  }
}
