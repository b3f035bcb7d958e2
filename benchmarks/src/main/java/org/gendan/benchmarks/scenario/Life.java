package org.gendan.benchmarks.scenario;

import static org.gendan.launcher.imports.rest.Person.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.benchmarks.load.Callers;
import org.gendan.benchmarks.load.Heard;
import org.gendan.benchmarks.load.News;
import org.gendan.benchmarks.load.Reply;
import org.gendan.benchmarks.scenario.Commands.Document;
import org.gendan.benchmarks.site.Cast;
import org.gendan.launcher.imports.rest.Service;

/**
 * One order from the first call to the archive, each step over HTTP by whoever takes it, as soon as
 * what it waits for has been told: written down, reviewed by four departments, replied, confirmed,
 * deposit, made in two steps, inspected, balance, shipped, signed, archived.
 */
final class Life {

  private static final BigDecimal DEPOSIT = new BigDecimal("0.3");

  static final Set<String> WANTED =
      Set.of(
          "slot.offered.v1",
          "material.dated.v1",
          "transit.estimated.v1",
          "credit.assessed.v1",
          "payment-plan.made.v1",
          "ticket.issued.v1",
          "material.checked.v1",
          "shipment.planned.v1",
          "shipment.cleared.v1",
          "order.settled.v1");

  private final Commands commands;
  private final Heard heard;
  private final Forms.RecordOrder form;

  Life(Callers callers, Heard heard, Forms.RecordOrder form) {
    this.commands = new Commands(callers, "bench:" + form.externalNo());
    this.heard = heard;
    this.form = form;
  }

  /**
   * Returns how many requests had to be tried again, because the services were not that far yet.
   */
  long live() {
    Reply recorded = commands.make(Service.ORDER, "/orders", MERCHANDISER, "order", form);
    String id = recorded.json().path("id").asText();
    News news = heard.follow(id);
    Document order = new Document(Service.ORDER, "/orders/" + id, recorded.version());
    agree(order, news);
    news.await("payment-plan.made.v1");
    BigDecimal deposit = form.total().multiply(DEPOSIT);
    pay(id, "deposit", deposit);
    produce(news);
    ship(id, news, form.total().subtract(deposit));
    news.await("order.settled.v1");
    commands.tell(commands.look(order, MERCHANDISER), "archiving", MERCHANDISER, Callers.NO_BODY);
    heard.forget(id);
    return commands.repeated();
  }

  private void agree(Document order, News news) {
    Document reviewing = commands.tell(order, "review", MERCHANDISER, Callers.NO_BODY);
    for (String answer :
        List.of(
            "slot.offered.v1", "material.dated.v1", "transit.estimated.v1", "credit.assessed.v1")) {
      news.await(answer);
    }
    Document replied =
        commands.tell(reviewing, "reply", MERCHANDISER, Map.of("channel", "PHONE", "text", "按期可交"));
    commands.tell(
        replied,
        "confirmation",
        MERCHANDISER,
        Map.of("total", form.total(), "evidence", "回传", "releaseWhenReady", true));
  }

  private void pay(String orderId, String part, BigDecimal amount) {
    Map<String, Object> receipt =
        Map.of(
            "orderId",
            orderId,
            "amount",
            amount,
            "currency",
            Cast.CURRENCY,
            "bankAccount",
            "6222-BENCH",
            "bankReference",
            form.externalNo() + "-" + part,
            "valueDate",
            Forms.today());
    Reply written = commands.make(Service.FINANCE, "/receipts", CASHIER, part, receipt);
    Document document =
        new Document(
            Service.FINANCE, "/receipts/" + written.json().path("id").asText(), written.version());
    commands.tell(document, "confirmation", FINANCE, Callers.NO_BODY);
  }

  private void produce(News news) {
    String path = "/tickets/" + news.await("ticket.issued.v1");
    Document issued = commands.look(new Document(Service.PRODUCTION, path, ""), FOREMAN_P1);
    Document accepted = commands.tell(issued, "acceptance", FOREMAN_P1, Callers.NO_BODY);
    news.await("material.checked.v1");
    commands.tell(accepted, "start", FOREMAN_P1, Callers.NO_BODY);
    commands.add(Service.PRODUCTION, path + "/steps/10/completion", FOREMAN_P1, Map.of());
    commands.add(Service.PRODUCTION, path + "/steps/20/completion", FOREMAN_P1, Map.of());
    commands.add(
        Service.PRODUCTION,
        path + "/steps/20/inspections",
        QC,
        Map.of("accepted", form.lines().getFirst().quantity()));
  }

  private void ship(String orderId, News news, BigDecimal balance) {
    Document shipment =
        new Document(Service.LOGISTICS, "/shipments/" + news.await("shipment.planned.v1"), "");
    commands.tell(
        commands.look(shipment, LOGISTICS),
        "details",
        LOGISTICS,
        Map.of("shipDate", Forms.today(), "mode", "ROAD", "addressRef", "主仓"));
    pay(orderId, "balance", balance);
    news.await("shipment.cleared.v1");
    Reply view = commands.see(shipment, LOGISTICS);
    JsonNode lines = view.json().path("lines");
    Document now = shipment.at(view.version());
    now = commands.tell(now, "picking", WAREHOUSE, Map.of("lines", counted(lines)));
    now = commands.tell(now, "packing", WAREHOUSE, Map.of("packages", 1));
    now = commands.tell(now, "inspection", QC, Map.of("passed", true));
    now = commands.tell(now, "loading", WAREHOUSE, Map.of("vehicle", "粤B12345"));
    now = commands.tell(now, "departure", LOGISTICS, waybill());
    now = commands.tell(now, "arrival", LOGISTICS, Map.of());
    commands.tell(now, "signature", LOGISTICS, signature(lines));
  }

  private Map<String, Object> waybill() {
    return Map.of(
        "carrier",
        "顺丰",
        "waybillNo",
        "SF-" + form.externalNo(),
        "freight",
        300,
        "currency",
        Cast.CURRENCY);
  }

  private static List<Map<String, Object>> counted(JsonNode lines) {
    List<Map<String, Object>> counted = new ArrayList<>();
    for (JsonNode line : lines) {
      counted.add(
          Map.of(
              "lineId",
              line.path("lineId").asText(),
              "counted",
              line.path("quantity").decimalValue()));
    }
    return counted;
  }

  private static Map<String, Object> signature(JsonNode lines) {
    List<Map<String, Object>> received = new ArrayList<>();
    for (JsonNode line : lines) {
      received.add(
          Map.of(
              "lineId",
              line.path("lineId").asText(),
              "received",
              line.path("quantity").decimalValue(),
              "damaged",
              BigDecimal.ZERO));
    }
    return Map.of("signedOn", Forms.today(), "signer", "王先生", "lines", received);
  }
}
