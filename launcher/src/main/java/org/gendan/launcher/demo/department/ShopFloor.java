package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.desk.Standings;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** The foremen of both plants (车间主任): take tickets, start them on their day, work step by step. */
public final class ShopFloor implements Department {

  private final Desk desk;
  private final Tickets tickets;
  private final Bench bench;
  private final Standings standings;
  private final Map<String, JsonNode> accepted = new ConcurrentHashMap<>();
  private boolean first = true;

  public ShopFloor(Desk desk, Tickets tickets, Standings standings) {
    this.desk = desk;
    this.tickets = tickets;
    this.bench = new Bench(desk, tickets);
    this.standings = standings;
  }

  @Override
  public Set<String> hears() {
    return Set.of("production.ticket.v1", "procurement.material.v1");
  }

  @Override
  public void work(LocalDate today) {
    if (first) {
      takeOver(today);
      first = false;
    }
    Desk.each(ours("/tickets?status=ISSUED"), row -> accept(row));
    List<JsonNode> due =
        accepted.values().stream().filter(row -> Json.hasCome(row, "starts", today)).toList();
    List<JsonNode> startable =
        due.stream().filter(row -> tickets.hasMaterial(id(row), today)).toList();
    standings.set("material", due.size() - startable.size());
    Desk.each(startable, row -> start(row, today));
    Desk.each(tickets.takeDue(today), id -> goOn(id, today));
  }

  /** What an earlier run left. */
  private void takeOver(LocalDate today) {
    ours("/tickets?status=ACCEPTED").forEach(row -> accepted.put(id(row), row));
    ours("/tickets?status=RUNNING").forEach(row -> tickets.due(id(row), today));
  }

  private List<JsonNode> ours(String list) {
    return desk.list(Service.PRODUCTION, list, Person.PLANNER).stream()
        .filter(tickets::isOurs)
        .toList();
  }

  private void accept(JsonNode row) {
    command(row, "acceptance").ifPresent(view -> accepted.put(id(row), view));
  }

  private void start(JsonNode row, LocalDate today) {
    command(row, "start")
        .ifPresentOrElse(
            view -> {
              accepted.remove(id(row));
              bench.work(view, today);
            },
            () -> lookAgain(id(row)));
  }

  /** It was planned anew meanwhile, or its gate closed again. */
  private void lookAgain(String id) {
    desk.see(Service.PRODUCTION, "/tickets/" + id, Person.PLANNER)
        .map(Answer::body)
        .ifPresent(
            view -> {
              if (view.path("status").asText().equals("ACCEPTED")) {
                accepted.put(id, view);
              } else {
                accepted.remove(id);
              }
            });
  }

  private void goOn(String id, LocalDate today) {
    desk.see(Service.PRODUCTION, "/tickets/" + id, Person.PLANNER)
        .ifPresentOrElse(view -> bench.work(view.body(), today), () -> tickets.due(id, today));
  }

  private java.util.Optional<JsonNode> command(JsonNode ticket, String verb) {
    String id = id(ticket);
    return desk.act(
            Service.PRODUCTION,
            "/tickets/" + id + "/" + verb,
            Person.foremanOf(ticket.path("plant").asText()),
            verb + ":" + id,
            ticket.path("version").asInt(),
            Api.NO_BODY)
        .map(Answer::body);
  }

  private static String id(JsonNode ticket) {
    return ticket.path("id").asText();
  }
}
