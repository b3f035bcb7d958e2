package org.gendan.benchmarks.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gendan.benchmarks.load.Callers;
import org.gendan.benchmarks.load.Load;
import org.gendan.benchmarks.load.Reply;
import org.gendan.benchmarks.load.Signature;
import org.gendan.benchmarks.report.Figures;
import org.gendan.benchmarks.site.Cast;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** A customer's system that orders in batches and signs each with a key of its own. */
final class PartnerSystem {

  /** How many orders travel together. */
  static final int BATCH = 100;

  private static final String CODE = "BENCH-ERP";
  private static final String TYPE = "order.placed";
  private static final int MOST_LINES = 3;

  /** No allowance may end what is measured: this is the largest there is. */
  private static final int CALLS_PER_MINUTE = 60_000;

  private record Event(String specversion, String id, String source, String type, Placed data) {}

  private record Placed(String externalNo, String tradeType, String currency, List<Line> lines) {}

  private record Line(
      String productCode, BigDecimal quantity, BigDecimal unitPrice, LocalDate requestedDate) {}

  private final Callers callers;
  private final long seed;
  private final Signature signature = new Signature();

  PartnerSystem(Callers callers, long seed) {
    this.callers = callers;
    this.seed = seed;
  }

  /** An administrator lets it in; it speaks for one of the customers. */
  void register() {
    Map<String, Object> partner =
        Map.of(
            "code",
            CODE,
            "name",
            "Benchmark ERP",
            "kind",
            "CUSTOMER",
            "partyCode",
            Cast.customerCode(1),
            "types",
            List.of(TYPE),
            "callsPerMinute",
            CALLS_PER_MINUTE,
            "key",
            Map.of("algorithm", "HMAC", "key", signature.secret()));
    Reply reply =
        callers.post(Service.PARTNER, "/partners", Person.ADMIN, "bench:" + CODE, partner);
    if (!reply.ok()) {
      throw new IllegalStateException("No partner to measure with: " + reply.sentence());
    }
  }

  /** Batch after batch. A batch of which one order is not accepted is none that was done. */
  Load.Request batches(String run, Figures figures) {
    Forms forms = new Forms(run, seed, MOST_LINES);
    return number -> {
      byte[] body = Api.bytes(batch(forms, number));
      Map<String, String> headers = signature.headers(run + "-" + number, Instant.now(), body);
      headers.put("X-Partner-Id", CODE);
      headers.put("Content-Type", "application/cloudevents-batch+json");
      Reply reply = callers.post(Service.PARTNER, "/partner/v1/events", headers, body);
      boolean taken = reply.ok() && accepted(reply) == BATCH;
      if (!taken) {
        figures.say("refused: " + reply.sentence());
      }
      return taken;
    };
  }

  private static List<Event> batch(Forms forms, long number) {
    return LongStream.range(number * BATCH, (number + 1) * BATCH)
        .mapToObj(no -> event(forms.order(no)))
        .toList();
  }

  private static Event event(Forms.RecordOrder order) {
    List<Line> lines =
        order.lines().stream()
            .map(
                line ->
                    new Line(
                        line.productCode(),
                        line.quantity(),
                        line.unitPrice(),
                        line.requestedDate()))
            .toList();
    return new Event(
        "1.0",
        order.externalNo(),
        "/bench",
        TYPE,
        new Placed(order.externalNo(), order.tradeType(), order.currency(), lines));
  }

  /** Only words are counted: to parse every answer would cost what is to be measured. */
  private static int accepted(Reply reply) {
    return reply.text().split("\"outcome\":\"ACCEPTED\"", -1).length - 1;
  }
}
