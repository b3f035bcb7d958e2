package org.gendan.partner.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.contracts.order.OrderEvent.PartnerOrderRecorded;
import org.gendan.partner.feed.FeedRepository.Owner;
import org.gendan.platform.outbox.UuidV7;
import org.jspecify.annotations.Nullable;

/**
 * Turns facts into what partners may hear: their own number, where the order stands, dates and the
 * way of the goods; no names, no amounts, no reasons meant for the house.
 */
@ApplicationScoped
class TellingPartners {

  private final FeedRepository feed;
  private final Clock clock;

  TellingPartners(FeedRepository feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /** The first fact of an order that tells whose it is; all others of the order come after it. */
  @Transactional
  void recorded(PartnerOrderRecorded fact) {
    UUID partner = feed.partner(fact.partner()).orElse(null);
    if (partner == null) {
      return; // told by a database that knows partners which ours never met
    }
    Owner owner = new Owner(partner, fact.externalNo(), fact.orderNo());
    feed.answered(fact.receiptId(), "APPLIED", List.of(), clock.instant());
    feed.add(fact.orderId(), owner, clock.instant());
    tell(owner, "order.recorded", Map.of("receiptId", fact.receiptId()));
  }

  @Transactional
  void moved(OrderEvent fact, OrderState state, @Nullable String reason) {
    feed.owner(fact.orderId())
        .ifPresent(
            owner -> {
              feed.move(fact.orderId(), state, clock.instant());
              Map<String, Object> more = new LinkedHashMap<>();
              Object promised = feed.promised(fact.orderId());
              if (promised != null) {
                more.put("promisedDate", promised);
              }
              if (reason != null) {
                more.put("reason", reason);
              }
              tell(owner, "order." + word(state), more);
            });
  }

  @Transactional
  void promised(OrderEvent.PromiseSet fact) {
    feed.promise(fact.orderId(), fact.date(), clock.instant());
  }

  @Transactional
  void resumed(OrderEvent.OrderResumed fact) {
    feed.owner(fact.orderId())
        .ifPresent(
            owner -> {
              feed.resume(fact.orderId(), clock.instant());
              tell(owner, "order.resumed", Map.of());
            });
  }

  /** A shipment may carry goods of several orders: each one's partner hears of it once. */
  @Transactional
  void shipped(List<Peg> pegs, String type, Map<String, ?> what) {
    Peg.orders(pegs).stream()
        .sorted()
        .forEach(order -> feed.owner(order).ifPresent(owner -> tell(owner, type, what)));
  }

  private void tell(Owner owner, String type, Map<String, ?> more) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("externalNo", owner.externalNo());
    data.put("orderNo", owner.orderNo());
    data.putAll(more);
    feed.tell(owner.partner(), UuidV7.next(clock), type, owner.externalNo(), data, clock.instant());
  }

  private static String word(OrderState state) {
    return state == OrderState.ON_HOLD ? "held" : state.name().toLowerCase(java.util.Locale.ROOT);
  }
}
