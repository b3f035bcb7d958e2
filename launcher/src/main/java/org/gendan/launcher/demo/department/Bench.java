package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.script.Accidents;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * Work on one ticket: each step is reported on the day it is planned to end, inspected where that
 * is due, and sometimes done again.
 */
final class Bench {

  private static final BigDecimal SHARE = new BigDecimal("0.2");

  private final Desk desk;
  private final Tickets tickets;

  Bench(Desk desk, Tickets tickets) {
    this.desk = desk;
    this.tickets = tickets;
  }

  /** A step in our own house whose day has come, with something to make or to inspect. */
  private static boolean canBeDone(JsonNode step, LocalDate today) {
    boolean something = positive(step, "open") || positive(step, "inspecting");
    boolean due = !step.path("ends").isTextual() || Json.hasCome(step, "ends", today);
    return !step.path("outsourced").asBoolean() && something && due;
  }

  /** Goes as far as the day allows, and notes when to come back. */
  void work(JsonNode ticket, LocalDate today) {
    JsonNode last = ticket;
    for (Optional<JsonNode> view = next(ticket, today); view.isPresent(); ) {
      last = view.get();
      view = next(last, today);
    }
    comeBack(last, today);
  }

  /**
   * Work at a workshop brings us back when it returns; all else on the day it is planned to end.
   */
  private void comeBack(JsonNode ticket, LocalDate today) {
    String id = ticket.path("id").asText();
    boolean atWorkshop = false;
    for (JsonNode step : ticket.path("steps")) {
      boolean something = positive(step, "open") || positive(step, "inspecting");
      if (step.path("outsourced").asBoolean()) {
        atWorkshop |= something;
      } else if (something && ticket.path("status").asText().equals("RUNNING")) {
        LocalDate ends = Json.day(step, "ends").orElse(today);
        tickets.due(id, ends.isAfter(today) ? ends : today.plusDays(1));
      }
    }
    if (atWorkshop && tickets.isBack(id)) {
      tickets.due(id, today);
    } else {
      tickets.isBooked(id);
    }
  }

  private Optional<JsonNode> next(JsonNode ticket, LocalDate today) {
    String id = ticket.path("id").asText();
    if (!tickets.mayGoOn(id, today) || !ticket.path("status").asText().equals("RUNNING")) {
      return Optional.empty();
    }
    for (JsonNode step : ticket.path("steps")) {
      if (canBeDone(step, today)) {
        return positive(step, "inspecting")
            ? inspect(ticket, step, today)
            : complete(ticket, step, today);
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> complete(JsonNode ticket, JsonNode step, LocalDate today) {
    Accidents accidents = new Accidents(ticket.path("ticketNo").asText());
    BigDecimal scrap =
        untroubled(step) && accidents.isScrapped(step.path("stepNo").asInt())
            ? some(step, "open")
            : BigDecimal.ZERO;
    if (scrap.signum() > 0) {
      trouble(ticket, today.plusDays(2), Case.Delay.SCRAP);
    }
    return said(ticket, step, "/completion", foreman(step), Map.of("scrap", scrap));
  }

  private Optional<JsonNode> inspect(JsonNode ticket, JsonNode step, LocalDate today) {
    Accidents accidents = new Accidents(ticket.path("ticketNo").asText());
    BigDecimal all = Json.amount(step, "inspecting");
    if (untroubled(step) && accidents.isReworked(step.path("stepNo").asInt())) {
      BigDecimal rework = some(step, "inspecting");
      trouble(ticket, today.plusDays(1), Case.Delay.REWORK);
      Map<String, Object> counts =
          Map.of(
              "accepted",
              all.subtract(rework),
              "rework",
              rework,
              "defect",
              "Surface not as agreed");
      return said(ticket, step, "/inspections", Person.QC, counts);
    }
    return said(ticket, step, "/inspections", Person.QC, Map.of("accepted", all));
  }

  private Optional<JsonNode> said(
      JsonNode ticket, JsonNode step, String what, Person who, Map<String, ?> counts) {
    String id = ticket.path("id").asText();
    String path = "/tickets/" + id + "/steps/" + step.path("stepNo").asText() + what;
    // The version in the key: the same counts said again later are another report.
    String key = path + "@" + ticket.path("version").asText();
    return desk.add(Service.PRODUCTION, path, who, key, counts).map(Answer::body);
  }

  private void trouble(JsonNode ticket, LocalDate until, Case.Delay why) {
    String id = ticket.path("id").asText();
    tickets.rest(id, until);
    tickets.late(id, why);
  }

  /** Nothing went wrong on this step yet; it does so once at most. */
  private static boolean untroubled(JsonNode step) {
    return !positive(step, "reworked") && !positive(step, "scrapped");
  }

  /** A fifth of it, whole pieces, at least one. */
  private static BigDecimal some(JsonNode step, String field) {
    BigDecimal all = Json.amount(step, field);
    return all.multiply(SHARE).setScale(0, RoundingMode.DOWN).max(BigDecimal.ONE).min(all);
  }

  private static boolean positive(JsonNode step, String field) {
    return Json.amount(step, field).signum() > 0;
  }

  private static Person foreman(JsonNode step) {
    return Person.foremanOf(step.path("place").asText());
  }
}
