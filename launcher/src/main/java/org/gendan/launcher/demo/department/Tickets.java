package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cases;

/** Which production tickets are for orders that we follow, and when work on one may go on. */
public final class Tickets {

  private final Cases cases;
  private final Map<String, List<Case>> byTicket = new ConcurrentHashMap<>();
  private final Map<String, LocalDate> resting = new ConcurrentHashMap<>();
  private final Set<String> back = ConcurrentHashMap.newKeySet();
  private final Map<String, LocalDate> due = new ConcurrentHashMap<>();

  public Tickets(Cases cases) {
    this.cases = cases;
  }

  /** Takes note of a row of a ticket list; true when the ticket is ours. */
  boolean isOurs(JsonNode row) {
    List<Case> orders = cases.byNumbers(row.path("orders").asText(""));
    if (!orders.isEmpty()) {
      byTicket.put(row.path("id").asText(), orders);
    }
    return !orders.isEmpty();
  }

  boolean knows(String ticketId) {
    return byTicket.containsKey(ticketId);
  }

  void late(String ticketId, Case.Delay why) {
    byTicket.getOrDefault(ticketId, List.of()).forEach(one -> one.late(why));
  }

  /** There will be something to do on it from that day on. */
  void due(String ticketId, LocalDate day) {
    due.merge(ticketId, day, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** Something may be to do on these now; each is named once. */
  List<String> takeDue(LocalDate today) {
    List<String> now =
        due.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(today))
            .map(Map.Entry::getKey)
            .toList();
    now.forEach(due::remove);
    return now;
  }

  /** A workshop brought it back; the shop floor hears of that a moment later. */
  void back(String ticketId, LocalDate today) {
    back.add(ticketId);
    due(ticketId, today);
  }

  /** Whether to look again at once, because what came back is not booked yet. */
  boolean isBack(String ticketId) {
    return back.contains(ticketId);
  }

  void isBooked(String ticketId) {
    back.remove(ticketId);
  }

  /** Every order it is made for has its material. */
  boolean hasMaterial(String ticketId, LocalDate today) {
    return byTicket.getOrDefault(ticketId, List.of()).stream()
        .allMatch(one -> one.hasMaterial(today));
  }

  /** Nobody touches it before that day. */
  void rest(String ticketId, LocalDate until) {
    resting.put(ticketId, until);
    due(ticketId, until);
  }

  boolean mayGoOn(String ticketId, LocalDate today) {
    LocalDate until = resting.get(ticketId);
    return until == null || !until.isAfter(today);
  }
}
