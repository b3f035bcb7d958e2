package org.gendan.order.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.contracts.order.OrderEvent.OrderHeld;
import org.gendan.contracts.order.OrderEvent.OrderRejected;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;
import org.gendan.platform.outbox.Outbox;

/** Tells a fact for each it hears, except of keys that it refuses just now. */
@ApplicationScoped
class StubbornReactions implements Reactor {

  static final String CONSUMER = "order.stubborn";
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Outbox outbox;

  StubbornReactions(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Reactions reactions() {
    return Reactions.named(CONSUMER).on(OrderHeld.class, this::held);
  }

  void refuse(String key) {
    refused.add(key);
  }

  void accept(String key) {
    refused.remove(key);
  }

  private void held(OrderHeld fact) {
    outbox.add(new OrderRejected(fact.orderId(), fact.reason()));
    if (refused.contains(fact.key())) {
      throw new IllegalStateException("Not this one");
    }
  }
}
