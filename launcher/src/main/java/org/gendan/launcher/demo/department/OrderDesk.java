package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.script.SalesOrder;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.jspecify.annotations.Nullable;

/** The merchandisers (跟单员): reply with a date, take the confirmation down, file what is done. */
public final class OrderDesk implements Department {

  /** The states in which somebody still has to do something. */
  public static final List<String> OPEN =
      List.of("DRAFT", "REVIEWING", "REPLIED", "CONFIRMED", "RELEASED", "COMPLETED", "SETTLED");

  /**
   * Between the answers and the first purchase lie the customer's word, the deposit and a night.
   */
  private static final int DAYS_IN_HAND = 4;

  private static final String REASON =
      "Days in hand for confirmation and deposit, and not before the day asked for";

  record Promised(String lineId, LocalDate date) {}

  record Reply(String channel, String text, List<Promised> lines, String reason) {}

  record Confirmation(BigDecimal total, String evidence, boolean releaseWhenReady) {}

  private final Desk desk;
  private final Cases cases;
  private final Intake intake;
  private final Obstacles obstacles;
  private final Map<String, List<JsonNode>> rows = new ConcurrentHashMap<>();

  public OrderDesk(Desk desk, Cases cases, Intake intake) {
    this.desk = desk;
    this.cases = cases;
    this.intake = intake;
    this.obstacles = new Obstacles(desk);
  }

  @Override
  public Set<String> hears() {
    return Set.of(
        "order.order.v1",
        "production.order.v1",
        "production.ticket.v1",
        "procurement.material.v1",
        "logistics.order.v1",
        "logistics.shipment.v1",
        "finance.payment.v1");
  }

  @Override
  public void work(LocalDate today) {
    intake.work(today);
    in("RELEASED").forEach(row -> with(row, one -> one.materialFrom(materialFrom(row))));
    Desk.each(in("REVIEWING"), row -> with(row, one -> reply(one, today)));
    Desk.each(in("REPLIED"), row -> with(row, one -> confirm(one, today)));
    Desk.each(in("CONFIRMED"), row -> with(row, one -> obstacles.clear(one, row, today)));
    Desk.each(in("SETTLED"), row -> with(row, this::archive));
  }

  /** The tracking board's rows of our orders in a state, as of the last look. */
  public List<JsonNode> in(String status) {
    return rows.getOrDefault(status, List.of());
  }

  /** The board still shows something as open that we have closed: it is a blink behind. */
  public boolean isBehind() {
    look();
    return OPEN.stream()
        .flatMap(status -> in(status).stream())
        .flatMap(row -> cases.byId(row.path("orderId").asText()).stream())
        .anyMatch(Case::isClosed);
  }

  public int open() {
    return intake.coming() + cases.open();
  }

  /** Only money on credit is still out. */
  public boolean waitsForMoneyOnly() {
    return open() == in("COMPLETED").size();
  }

  /** Other departments have something to say today that did not arrive yet. */
  public boolean waitsForColleagues() {
    return !in("REVIEWING").isEmpty()
        || in("CONFIRMED").stream().anyMatch(row -> is(row, "money", "NONE"))
        || in("RELEASED").stream()
            .anyMatch(
                row ->
                    row.path("tickets").asInt() == 0
                        || is(row, "material", "UNKNOWN")
                        || is(row, "delivery", "NONE"));
  }

  private static @Nullable LocalDate materialFrom(JsonNode row) {
    if (is(row, "material", "COMPLETE")) {
      return LocalDate.MIN;
    }
    return is(row, "material", "DATED") ? Json.day(row, "kitDate").orElse(null) : null;
  }

  private static boolean is(JsonNode row, String field, String value) {
    return row.path(field).asText().equals(value);
  }

  /** Reads the board; everybody goes by it. */
  public void look() {
    Map<String, List<JsonNode>> found = new HashMap<>();
    OPEN.forEach(status -> found.put(status, new ArrayList<>()));
    String any = String.join("&status=", OPEN);
    for (JsonNode row :
        desk.list(Service.ORDER, "/tracking?sort=orderNo&status=" + any, Person.SUPERVISOR)) {
      if (cases.byId(row.path("orderId").asText()).isPresent()) {
        found.computeIfAbsent(row.path("status").asText(), other -> new ArrayList<>()).add(row);
      }
    }
    rows.putAll(found);
  }

  private void with(JsonNode row, java.util.function.Consumer<Case> work) {
    cases.byId(row.path("orderId").asText()).ifPresent(work);
  }

  /** Some days later than the departments say, and not before the customer wants the goods. */
  private void reply(Case one, LocalDate today) {
    Optional<Answer> review = desk.see(Service.ORDER, path(one) + "/review", Person.SUPERVISOR);
    Map<String, LocalDate> dates = new HashMap<>();
    review.ifPresent(
        answer ->
            answer
                .body()
                .path("proposedDates")
                .properties()
                .forEach(
                    line -> dates.put(line.getKey(), LocalDate.parse(line.getValue().asText()))));
    if (dates.size() < one.order().lines().size()) {
      return;
    }
    List<Promised> promised = new ArrayList<>();
    dates.forEach((line, date) -> promised.add(new Promised(line, promise(date, one.order()))));
    act(one, "/reply", new Reply("MAIL", "Delivery dates as attached", promised, REASON))
        .ifPresent(
            answer -> {
              LocalDate last =
                  promised.stream().map(Promised::date).max(LocalDate::compareTo).orElse(today);
              one.promised(today, last);
              confirm(one, today);
            });
  }

  private static LocalDate promise(LocalDate proposed, SalesOrder order) {
    LocalDate safe = proposed.plusDays(DAYS_IN_HAND);
    return safe.isBefore(order.due()) ? order.due() : safe;
  }

  private void confirm(Case one, LocalDate today) {
    LocalDate replied = one.repliedOn();
    boolean ready =
        replied == null || !replied.plusDays(one.accidents().daysToConfirm()).isAfter(today);
    if (ready) {
      act(one, "/confirmation", new Confirmation(one.total(), "Signed copy of " + today, true));
    }
  }

  private void archive(Case one) {
    desk.see(Service.ORDER, path(one), Person.SUPERVISOR)
        .ifPresent(
            view -> {
              one.version(view.version());
              act(one, "/archiving", Api.NO_BODY).ifPresent(done -> one.close());
            });
  }

  private Optional<Answer> act(Case one, String verb, Object body) {
    Optional<Answer> done =
        desk.act(
            Service.ORDER,
            path(one) + verb,
            Intake.merchandiser(one.order()),
            verb + ":" + one.order().no(),
            one.version(),
            body);
    done.ifPresent(answer -> one.version(answer.version()));
    return done;
  }

  static String path(Case one) {
    return "/orders/" + one.id();
  }
}
