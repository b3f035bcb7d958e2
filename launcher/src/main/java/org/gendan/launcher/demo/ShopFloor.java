package org.gendan.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** The foremen of both plants (车间主任): take tickets, start them on their day, work step by step. */
final class ShopFloor implements Department {

  private final Desk desk;
  private final Tickets tickets;
  private final Bench bench;
  private final Standings standings;
  private boolean first = true;

  ShopFloor(Desk desk, Tickets tickets, Standings standings) {
    this.desk = desk;
    this.tickets = tickets;
    this.bench = new Bench(desk, tickets);
    this.standings = standings;
  }

  @Override
  public void work(LocalDate today) {
    if (first) {
      // An earlier run may have left tickets at work.
      ours("/tickets?status=RUNNING");
      first = false;
    }
    Desk.each(ours("/tickets?status=ISSUED"), row -> accept(row, today));
    List<JsonNode> startable = ours("/tickets?status=ACCEPTED");
    Desk.each(
        startable.stream().filter(row -> Json.hasCome(row, "starts", today)).toList(),
        row -> start(row.path("id").asText(), row, today));
    long accepted = desk.count(Service.PRODUCTION, "/tickets?status=ACCEPTED", Person.PLANNER);
    standings.set("material", Math.max(0, accepted - startable.size()));
    goOn(today);
  }

  private List<JsonNode> ours(String list) {
    return desk.list(Service.PRODUCTION, list, Person.PLANNER).stream()
        .filter(tickets::isOurs)
        .toList();
  }

  private void accept(JsonNode row, LocalDate today) {
    String id = row.path("id").asText();
    desk.act(
            Service.PRODUCTION,
            "/tickets/" + id + "/acceptance",
            foreman(row),
            "accept:" + id,
            row.path("version").asInt(),
            Api.NO_BODY)
        .map(Answer::body)
        .filter(view -> gateIsOpen(view) && Json.hasCome(view, "starts", today))
        .ifPresent(view -> start(id, view, today));
  }

  private static boolean gateIsOpen(JsonNode view) {
    for (JsonNode condition : view.path("startGate")) {
      if (!condition.path("met").asBoolean()) {
        return false;
      }
    }
    return true;
  }

  private void start(String id, JsonNode ticket, LocalDate today) {
    desk.act(
            Service.PRODUCTION,
            "/tickets/" + id + "/start",
            foreman(ticket),
            "start:" + id,
            ticket.path("version").asInt(),
            Api.NO_BODY)
        .ifPresent(view -> bench.work(view.body(), today));
  }

  /** Running tickets with something to do at our own work centres, each once. */
  private void goOn(LocalDate today) {
    Set<String> ready = new HashSet<>();
    for (JsonNode step : desk.list(Service.PRODUCTION, "/steps", Person.PLANNER)) {
      String id = step.path("ticketId").asText();
      if (step.path("ticketStatus").asText().equals("RUNNING")
          && tickets.knows(id)
          && tickets.mayGoOn(id, today)
          && Bench.canBeDone(step, today)) {
        ready.add(id);
      }
    }
    Desk.each(
        ready,
        id ->
            desk.see(Service.PRODUCTION, "/tickets/" + id, Person.PLANNER)
                .ifPresent(view -> bench.work(view.body(), today)));
  }

  private static Person foreman(JsonNode ticket) {
    return Person.foremanOf(ticket.path("plant").asText());
  }
}
