package org.gendan.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.gendan.partner.RealTime;
import org.gendan.partner.registry.Vault;
import org.gendan.partner.signature.Signing;
import org.gendan.partner.webhook.DeliveryTable.DueDelivery;
import org.gendan.partner.webhook.WebhookClient.Answer;
import org.gendan.platform.access.Background;
import org.gendan.platform.problem.RuleBroken;
import org.jboss.logging.Logger;

/**
 * Tells partners what waits for them, many at a time: of each document only one thing is on its
 * way, and whoever answers slowly holds up nobody else.
 */
@ApplicationScoped
class WebhookWorker {

  private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
  private static final int AT_ONCE = 64;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final Deliveries deliveries;
  private final TargetGuard guard;
  private final WebhookClient client;
  private final Vault vault;
  private final ObjectMapper json;
  private final RealTime time;

  WebhookWorker(
      Deliveries deliveries,
      TargetGuard guard,
      WebhookClient client,
      Vault vault,
      ObjectMapper json,
      RealTime time) {
    this.deliveries = deliveries;
    this.guard = guard;
    this.client = client;
    this.vault = vault;
    this.json = json;
    this.time = time;
  }

  @Scheduled(every = "${gendan.webhooks.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void tellWhatWaits() {
    int free = places.drainPermits();
    List<DueDelivery> due = List.of();
    try {
      if (free > 0) {
        due = Background.call(() -> deliveries.claim(free));
      }
    } finally {
      places.release(free - due.size());
    }
    due.forEach(one -> callers.execute(() -> tell(one)));
  }

  /** Tells one, and then what waited behind it; what fails here is tried again after its claim. */
  private void tell(DueDelivery due) {
    try {
      Background.run(() -> deliveries.note(due, told(due)));
    } catch (RuntimeException e) {
      LOG.warnf(e, "Webhook #%d to %s was not noted", due.seq(), due.url());
    } finally {
      places.release();
    }
    if (!callers.isShutdown()) {
      tellWhatWaits();
    }
  }

  @PreDestroy
  void stop() {
    callers.shutdownNow();
  }

  /** The address is looked at anew each time: what a name means may have changed. */
  private Answer told(DueDelivery due) {
    try {
      byte[] body = body(due);
      String id = due.newsId().toString();
      String at = String.valueOf(time.now().getEpochSecond());
      byte[] secret = vault.open(due.secret(), due.subscriptionId());
      return client.post(
          guard.check(due.url()),
          Map.of(
              "Content-Type",
              "application/cloudevents+json",
              "User-Agent",
              "Gendan-Webhooks/1",
              "webhook-id",
              id,
              "webhook-timestamp",
              at,
              "webhook-signature",
              Signing.hmac(secret, id, at, body)),
          body);
    } catch (RuleBroken notAllowed) {
      return new Answer(null, notAllowed.code(), null);
    }
  }

  private byte[] body(DueDelivery due) {
    try {
      ObjectNode event = json.createObjectNode();
      event.put("specversion", "1.0");
      event.put("id", due.newsId().toString());
      event.put("source", "/gendan/partners/" + due.partner());
      event.put("type", due.type());
      event.put("subject", due.documentNo());
      event.put("time", due.at().toString());
      event.put("datacontenttype", "application/json");
      event.put("sequence", String.valueOf(due.seq()));
      event.set("data", json.readTree(due.data()));
      return event.toString().getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored news not read", e);
    }
  }
}
