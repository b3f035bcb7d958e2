package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.script.Accidents;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** Outsourced workshops (外协厂): take work or refuse it, and bring it back on their day or later. */
public final class Workshops implements Department {

  private static final String OPEN =
      "status=SENT&status=ACCEPTED&status=IN_PROCESS&status=PARTLY_RETURNED";

  private final Desk desk;
  private final Tickets tickets;
  private final Set<String> excused = ConcurrentHashMap.newKeySet();

  public Workshops(Desk desk, Tickets tickets) {
    this.desk = desk;
    this.tickets = tickets;
  }

  @Override
  public Set<String> hears() {
    return Set.of("procurement.subcontract.v1", "production.ticket.v1");
  }

  @Override
  public void work(LocalDate today) {
    Desk.each(ours(), row -> serve(row, today));
    Desk.each(
        desk.list(Service.PRODUCTION, "/steps?refused=true", Person.PLANNER), this::giveAgain);
  }

  private List<JsonNode> ours() {
    return desk.list(Service.PROCUREMENT, "/subcontracts?" + OPEN, Person.BUYER).stream()
        .filter(row -> tickets.knows(row.path("ticketId").asText()))
        .toList();
  }

  private void serve(JsonNode row, LocalDate today) {
    if (row.path("status").asText().equals("SENT")) {
      answer(row, today);
    } else {
      bringBack(row, today);
    }
  }

  private void answer(JsonNode row, LocalDate today) {
    String verb = accidents(row).isRefusedByWorkshop() ? "refusal" : "acceptance";
    LocalDate due = Json.day(row, "dueDate").orElse(today);
    Object body =
        verb.equals("refusal")
            ? Map.of("reason", "No capacity before " + due)
            : Map.of("promisedDate", (due.isBefore(today) ? today : due).toString());
    desk.act(
        Service.PROCUREMENT,
        path(row) + "/" + verb,
        Person.workshop(row.path("workshop").asText()),
        verb + ":" + row.path("id").asText(),
        row.path("version").asInt(),
        body);
  }

  private void bringBack(JsonNode row, LocalDate today) {
    int late = accidents(row).daysWorkshopIsLate();
    LocalDate promised = Json.day(row, "promisedDate").orElse(today);
    if (promised.plusDays(late).isAfter(today)) {
      if (!promised.isAfter(today)) {
        excuse(row, promised.plusDays(late));
      }
      return;
    }
    BigDecimal open = Json.amount(row, "open");
    desk.add(
            Service.PROCUREMENT,
            path(row) + "/returns",
            Person.WAREHOUSE,
            "returns:" + row.path("id").asText() + "@" + row.path("version").asText(),
            Map.of("good", open, "deliveryNote", row.path("subcontractNo").asText()))
        .ifPresent(view -> tickets.back(row.path("ticketId").asText(), today));
  }

  /** A late workshop says so, once. */
  private void excuse(JsonNode row, LocalDate ready) {
    String id = row.path("id").asText();
    if (excused.add(id)) {
      tickets.late(row.path("ticketId").asText(), Case.Delay.WORKSHOP);
      desk.add(
          Service.PROCUREMENT,
          path(row) + "/progress",
          Person.workshop(row.path("workshop").asText()),
          "progress:" + id,
          Map.of("done", 0, "estimatedReady", ready.toString(), "problem", "Paint arrived late"));
    }
  }

  /** A refused step waits for the planner, who asks the workshop once more. */
  private void giveAgain(JsonNode step) {
    String id = step.path("ticketId").asText();
    if (tickets.knows(id)) {
      tickets.late(id, Case.Delay.WORKSHOP);
      String path = "/tickets/" + id + "/steps/" + step.path("stepNo").asText() + "/assignment";
      desk.act(
          Service.PRODUCTION,
          path,
          Person.PLANNER,
          "assign:" + path,
          step.path("ticketVersion").asInt(),
          Map.of("workCentre", step.path("workCentre").asText()));
    }
  }

  private static String path(JsonNode row) {
    return "/subcontracts/" + row.path("id").asText();
  }

  private static Accidents accidents(JsonNode row) {
    return new Accidents(row.path("subcontractNo").asText());
  }
}
