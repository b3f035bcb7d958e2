package org.gendan.partner.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gendan.partner.webhook.DeliveryTable.DueDelivery;
import org.gendan.partner.webhook.WebhookClient.Answer;
import org.jboss.logging.Logger;

/** The short transactions around each attempt: none is open while a partner takes its time. */
@ApplicationScoped
class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  /** Longer than an attempt can take. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private final DeliveryTable table;
  private final SubscriptionRepository subscriptions;
  private final Clock clock;

  Deliveries(DeliveryTable table, SubscriptionRepository subscriptions, Clock clock) {
    this.table = table;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @Transactional
  List<DueDelivery> claim(int most) {
    Instant now = clock.instant();
    return table.claim(now, now.plus(CLAIM), most);
  }

  @Transactional
  void note(DueDelivery due, Answer answer) {
    if (answer.taken()) {
      table.delivered(due, answer.status() == null ? 0 : answer.status(), clock.instant());
      return;
    }
    Duration wait = answer.gone() ? null : RetrySchedule.after(due.attempt(), answer.retryAfter());
    Instant next = wait == null ? null : clock.instant().plus(wait);
    table.failed(due, answer.status(), answer.error(), next);
    if (next == null) {
      Subscription paused =
          subscriptions.toChange(table.partner(due.subscriptionId()), due.subscriptionId());
      paused.pause(answer.error() + " at #" + due.seq());
      LOG.warnf(
          "Webhooks of %s to %s paused, %s is to look: %s",
          due.partner(), due.url(), paused.responsible, answer.error());
    }
  }
}
