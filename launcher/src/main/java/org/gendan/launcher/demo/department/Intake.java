package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gendan.launcher.demo.Days;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.demo.script.OrderBook;
import org.gendan.launcher.demo.script.SalesOrder;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.jspecify.annotations.Nullable;

/** Orders come in (接单): they are written down and put before the departments. */
public final class Intake {

  /** Where an order of an earlier run may have come to its end. */
  private static final Set<String> ENDS = Set.of("ARCHIVED", "REJECTED", "CANCELLED");

  private static final LocalTime TEN = LocalTime.of(10, 0);

  /** How long the order service may need to hear of customers and products. */
  private static final Duration HEARSAY = Duration.ofMinutes(3);

  record RecordOrder(
      String customerCode,
      String externalNo,
      String channel,
      String tradeType,
      String currency,
      boolean rush,
      @Nullable Instant receivedAt,
      List<Line> lines) {}

  record Line(
      String productCode, BigDecimal quantity, BigDecimal unitPrice, LocalDate requestedDate) {}

  private final Desk desk;
  private final Cases cases;
  private final String currency;
  private final boolean resumed;
  private final ConcurrentLinkedQueue<SalesOrder> coming;

  /**
   * @param resumed some of these orders may be there from an earlier run
   */
  public Intake(Desk desk, Cases cases, OrderBook book, String currency, boolean resumed) {
    this.desk = desk;
    this.cases = cases;
    this.currency = currency;
    this.resumed = resumed;
    this.coming = new ConcurrentLinkedQueue<>(book.orders());
  }

  /** More orders than were known at first. */
  public void expect(OrderBook more) {
    coming.addAll(more.orders());
  }

  public int coming() {
    return coming.size();
  }

  void work(LocalDate today) {
    List<SalesOrder> now =
        coming.stream().filter(order -> !order.ordered().isAfter(today)).toList();
    Desk.each(
        now,
        order -> {
          take(order, today);
          coming.remove(order);
        });
  }

  private void take(SalesOrder order, LocalDate today) {
    Optional<JsonNode> known = resumed ? find(order.no()) : Optional.empty();
    JsonNode view = known.isPresent() ? known.get() : record(order, today);
    Case one = new Case(view.path("id").asText(), view.path("orderNo").asText(), order);
    one.version(view.path("version").asInt());
    one.total(Json.amount(view.path("total"), "amount"));
    cases.add(one);
    if (ENDS.contains(view.path("status").asText())) {
      one.close();
    }
    if (view.path("status").asText().equals("DRAFT")) {
      desk.act(
              Service.ORDER,
              "/orders/" + one.id() + "/review",
              merchandiser(order),
              "review:" + order.no(),
              one.version(),
              org.gendan.launcher.imports.rest.Api.NO_BODY)
          .ifPresent(answer -> one.version(answer.version()));
    }
  }

  private JsonNode record(SalesOrder order, LocalDate today) {
    RecordOrder form = form(order, today);
    long limit = System.nanoTime() + HEARSAY.toNanos();
    while (true) {
      Answer answer =
          desk.api()
              .post(
                  Service.ORDER, "/orders", merchandiser(order), "demo:order:" + order.no(), form);
      boolean early = answer.codes().stream().anyMatch(code -> code.startsWith("order/unknown-"));
      if (!early || System.nanoTime() > limit) {
        return answer.orThrow().body();
      }
      Pause.millis(400);
    }
  }

  private RecordOrder form(SalesOrder order, LocalDate today) {
    Instant received =
        order.ordered().isBefore(today)
            ? order.ordered().atTime(TEN).atZone(Days.ZONE).toInstant()
            : null;
    return new RecordOrder(
        order.customer(),
        order.no(),
        order.online() ? "PORTAL" : "MAIL",
        "DOMESTIC",
        currency,
        false,
        received,
        order.lines().stream()
            .map(line -> new Line(line.product(), line.quantity(), line.unitPrice(), order.due()))
            .toList());
  }

  /** The order of an earlier run, if it was written down then. */
  private Optional<JsonNode> find(String externalNo) {
    List<JsonNode> rows =
        desk.list(Service.ORDER, "/tracking?query=" + externalNo, Person.SUPERVISOR);
    return rows.stream()
        .findFirst()
        .flatMap(
            row ->
                desk.see(
                    Service.ORDER, "/orders/" + row.path("orderId").asText(), Person.SUPERVISOR))
        .map(Answer::body);
  }

  /** Two people share the desk. */
  static Person merchandiser(SalesOrder order) {
    return order.no().hashCode() % 2 == 0 ? Person.MERCHANDISER : Person.MERCHANDISER2;
  }
}
