package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.script.LeadTimes;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * The buyer (采购员) orders what is missing when the house has come to rest; the next morning the
 * general manager approves and the supplier names a day.
 */
public final class Buying implements Department {

  private final Desk desk;
  private final LeadTimes leadTimes;
  private final Deliveries deliveries;
  private final String run;
  private final AtomicInteger rounds = new AtomicInteger();
  private LocalDate lastDay = LocalDate.MIN;

  /**
   * @param run names this run, for commands that are not about one document
   */
  public Buying(Desk desk, Cases cases, LeadTimes leadTimes, String run) {
    this.desk = desk;
    this.leadTimes = leadTimes;
    this.deliveries = new Deliveries(desk, cases);
    this.run = run;
  }

  @Override
  public Set<String> hears() {
    return Set.of();
  }

  @Override
  public void work(LocalDate today) {
    if (today.isAfter(lastDay)) {
      lastDay = today;
      Desk.each(in("DRAFT"), row -> approve(row).ifPresent(view -> send(view, today)));
      Desk.each(in("APPROVED"), row -> send(row, today));
      Desk.each(in("SENT"), row -> acknowledge(whole(row), today));
      deliveries.work(today);
    }
  }

  @Override
  public void close() {
    if (desk.count(Service.PROCUREMENT, "/shortages", Person.BUYER) > 0) {
      String key = "order-all:" + run + ":" + rounds.incrementAndGet();
      desk.add(Service.PROCUREMENT, "/shortages/order-all", Person.BUYER, key, Api.NO_BODY);
    }
  }

  private List<JsonNode> in(String status) {
    return desk.list(Service.PROCUREMENT, "/purchase-orders?status=" + status, Person.BUYER);
  }

  private Optional<JsonNode> approve(JsonNode row) {
    return act(row, "approval", Person.GM, Api.NO_BODY);
  }

  private void send(JsonNode purchase, LocalDate today) {
    act(purchase, "sending", Person.BUYER, Api.NO_BODY).ifPresent(view -> acknowledge(view, today));
  }

  /** The supplier's answer, written down by the buyer: after the longest lead time of its lines. */
  private void acknowledge(JsonNode purchase, LocalDate today) {
    int days = leadTimes.longest(purchase.path("supplierCode").asText(), purchase.path("lines"));
    act(
        purchase,
        "acknowledgement",
        Person.BUYER,
        Map.of("promisedDate", today.plusDays(days).toString()));
  }

  private JsonNode whole(JsonNode row) {
    return desk.api().get(Service.PROCUREMENT, Deliveries.path(row), Person.BUYER).orThrow().body();
  }

  private Optional<JsonNode> act(JsonNode purchase, String verb, Person who, Object body) {
    return desk.act(
            Service.PROCUREMENT,
            Deliveries.path(purchase) + "/" + verb,
            who,
            verb + ":" + purchase.path("id").asText(),
            purchase.path("version").asInt(),
            body)
        .map(Answer::body);
  }
}
