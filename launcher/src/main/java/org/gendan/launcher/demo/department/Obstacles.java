package org.gendan.launcher.demo.department;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Json;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/**
 * What keeps a confirmed order from being released besides missing money: a promise that has passed
 * is made anew, and for stopped credit the supervisor asks, finance endorses and the general
 * manager decides.
 */
final class Obstacles {

  private static final int MORE_DAYS = 7;
  private static final int OVERRIDE_DAYS = 60;

  private final Desk desk;
  private final Map<String, LocalDate> lookedAt = new ConcurrentHashMap<>();

  Obstacles(Desk desk) {
    this.desk = desk;
  }

  /** Looks at an order once a day. */
  void clear(Case one, JsonNode row, LocalDate today) {
    boolean unpaid = row.path("money").asText().equals("DEPOSIT_DUE");
    LocalDate before = lookedAt.put(one.id(), today);
    if (unpaid || before == null || before.equals(today)) {
      return;
    }
    for (JsonNode condition : gate(one)) {
      boolean open = condition.path("state").asText().equals("OPEN");
      if (open && condition.path("name").asText().equals("CREDIT")) {
        override(one, today);
      } else if (open && condition.path("name").asText().equals("PROMISE")) {
        promiseAnew(one, today);
      }
    }
  }

  private JsonNode gate(Case one) {
    return desk.api()
        .get(Service.ORDER, OrderDesk.path(one) + "/release-gate", Person.SUPERVISOR)
        .orThrow()
        .body()
        .path("conditions");
  }

  private void override(Case one, LocalDate today) {
    String overrides = OrderDesk.path(one) + "/release-gate/overrides";
    String until =
        today.plusDays(OVERRIDE_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
    Map<String, String> request =
        Map.of("condition", "CREDIT", "reason", "Long-standing customer", "expiresAt", until);
    String key = one.order().no() + ":" + today;
    desk.add(Service.ORDER, overrides, Person.SUPERVISOR, "override:" + key, request)
        .map(asked -> overrides + "/" + asked.text("id"))
        .ifPresent(
            override -> {
              decide(override, "endorsement", Person.FINANCE, key);
              decide(override, "approval", Person.GM, key);
            });
  }

  private void decide(String override, String what, Person by, String key) {
    desk.add(Service.ORDER, override + "/" + what, by, what + ":" + key, Api.NO_BODY);
  }

  /** Every line whose day has passed; then the order is released by the other merchandiser. */
  private void promiseAnew(Case one, LocalDate today) {
    Answer view = desk.api().get(Service.ORDER, OrderDesk.path(one), Person.SUPERVISOR).orThrow();
    one.version(view.version());
    for (JsonNode line : view.body().path("lines")) {
      boolean passed =
          Json.day(line, "promisedDate").filter(day -> day.isBefore(today)).isPresent();
      if (passed) {
        Map<String, String> promise =
            Map.of("date", today.plusDays(MORE_DAYS).toString(), "reason", "Deposit came late");
        String path = OrderDesk.path(one) + "/lines/" + line.path("id").asText() + "/promises";
        desk.act(
                Service.ORDER,
                path,
                Person.MERCHANDISER,
                "promise:" + path + ":" + today,
                one.version(),
                promise)
            .ifPresent(answer -> one.version(answer.version()));
      }
    }
    desk.act(
        Service.ORDER,
        OrderDesk.path(one) + "/release",
        Person.MERCHANDISER2,
        "release:" + one.id() + ":" + today,
        one.version(),
        Api.NO_BODY);
  }
}
