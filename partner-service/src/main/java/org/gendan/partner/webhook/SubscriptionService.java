package org.gendan.partner.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.partner.registry.Vault;
import org.gendan.partner.signature.Algorithm;
import org.gendan.partner.signature.KeyText;
import org.gendan.partner.webhook.SubscriptionCommands.Subscribe;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;

/** What partners and operators do with subscriptions. */
@ApplicationScoped
class SubscriptionService {

  private static final int MOST = 5;

  private final SubscriptionRepository subscriptions;
  private final TargetGuard guard;
  private final Vault vault;
  private final Clock clock;

  SubscriptionService(
      SubscriptionRepository subscriptions, TargetGuard guard, Vault vault, Clock clock) {
    this.subscriptions = subscriptions;
    this.guard = guard;
    this.vault = vault;
    this.clock = clock;
  }

  @Transactional
  SubscriptionView subscribe(UUID partner, Subscribe command) {
    if (subscriptions.of(partner).size() >= MOST) {
      throw new Conflict("webhook/too-many", Map.of("most", MOST));
    }
    guard.check(command.url());
    Subscription one = new Subscription(UuidV7.next(clock), partner, clock.instant());
    one.url = command.url();
    one.types = command.types().stream().distinct().toArray(String[]::new);
    one.secret = vault.seal(secret(command), one.id);
    one.responsible = command.responsible();
    subscriptions.persist(one);
    return SubscriptionView.of(one);
  }

  @Transactional
  List<SubscriptionView> of(UUID partner) {
    return subscriptions.of(partner).stream().map(SubscriptionView::of).toList();
  }

  @Transactional
  List<DeliveryView> deliveries(UUID partner, UUID id, long before, int limit) {
    return subscriptions.deliveries(subscriptions.toChange(partner, id).id, before, limit);
  }

  /** Goes on, and tells again what came after a number. */
  @Transactional
  SubscriptionView replay(UUID partner, UUID id, long after) {
    Subscription one = subscriptions.toChange(partner, id);
    one.resume();
    subscriptions.replay(one, after, clock.instant());
    return SubscriptionView.of(one);
  }

  @Transactional
  SubscriptionView end(UUID partner, UUID id) {
    Subscription one = subscriptions.toChange(partner, id);
    one.end(clock.instant());
    return SubscriptionView.of(one);
  }

  private static byte[] secret(Subscribe command) {
    try {
      return KeyText.read(Algorithm.HMAC, command.secret());
    } catch (IllegalArgumentException notAKey) {
      throw new RuleBroken("partner/key-malformed", Map.of()).at("/secret");
    }
  }
}
