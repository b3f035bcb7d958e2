package org.gendan.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gendan.partner.RealTime;
import org.gendan.partner.registry.Vault;
import org.gendan.partner.signature.Signing;
import org.gendan.partner.webhook.DeliveryTable.DueDelivery;
import org.gendan.partner.webhook.WebhookClient.Answer;
import org.gendan.platform.access.Background;
import org.gendan.platform.problem.RuleBroken;

/** Tells partners what waits for them. */
@ApplicationScoped
class WebhookWorker {

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
    Background.run(
        () -> {
          List<DueDelivery> due = deliveries.claim();
          while (!due.isEmpty()) {
            due.forEach(one -> deliveries.note(one, told(one)));
            due = deliveries.claim();
          }
        });
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
