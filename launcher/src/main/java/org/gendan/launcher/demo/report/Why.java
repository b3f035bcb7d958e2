package org.gendan.launcher.demo.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** Finds out what an order waits for that did not come to its end. */
public final class Why {

  private Why() {}

  public static Report.Stuck of(Case one, String state, JsonNode row, Desk desk) {
    String axes =
        "money %s, material %s, tickets %s/%s, delivery %s"
            .formatted(
                row.path("money").asText(),
                row.path("material").asText(),
                row.path("ticketsFinished").asText(),
                row.path("tickets").asText(),
                row.path("delivery").asText());
    String reason = axes + refusal(one, desk).map(text -> "; " + text).orElse("");
    return new Report.Stuck(one.orderNo(), one.order().no(), state, reason);
  }

  /** What was refused last, of the order itself or of its shipments and tickets. */
  private static Optional<String> refusal(Case one, Desk desk) {
    return desk.refusal(one.id())
        .or(() -> ofRows(desk, Service.LOGISTICS, "/shipments?orderId=" + one.id()))
        .or(() -> ofRows(desk, Service.PRODUCTION, "/tickets?orderId=" + one.id()));
  }

  private static Optional<String> ofRows(Desk desk, Service service, String path) {
    Person who = service == Service.LOGISTICS ? Person.LOGISTICS : Person.PLANNER;
    Optional<Answer> rows = desk.see(service, path, who);
    if (rows.isPresent()) {
      for (JsonNode row : rows.get().body().path("items")) {
        Optional<String> refused = desk.refusal(row.path("id").asText());
        if (refused.isPresent()) {
          return refused;
        }
      }
    }
    return Optional.empty();
  }
}
