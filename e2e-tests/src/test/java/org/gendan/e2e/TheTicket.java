package org.gendan.e2e;

import static org.gendan.e2e.Person.*;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Map;

/** A production ticket on the floor. */
final class TheTicket {

  private final String id;

  TheTicket(String id) {
    this.id = id;
  }

  /** The plant acknowledges and starts as soon as the material is there. */
  TheTicket started() {
    return accepted().running();
  }

  TheTicket accepted() {
    Eventually.see("ticket issued", this::status, "ISSUED"::equals);
    FOREMAN.tell("production", path(), "acceptance", null);
    return this;
  }

  TheTicket running() {
    Eventually.see("ticket may start", () -> tryToStart().statusCode(), code -> code == 200);
    return this;
  }

  Response tryToStart() {
    return FOREMAN.tryTo("production", path(), "start", null);
  }

  /** A step without its own inspection is reported and passed in one call. */
  TheTicket completed(int step) {
    FOREMAN.make("production", path() + "/steps/" + step + "/completion", Map.of());
    return this;
  }

  TheTicket reported(int step, int good, int rework, int scrap) {
    FOREMAN.make(
        "production",
        path() + "/steps/" + step + "/reports",
        Map.of("good", good, "rework", rework, "scrap", scrap));
    return this;
  }

  TheTicket inspected(int step, int accepted, int rework, int scrap) {
    Map<String, Object> result =
        rework + scrap == 0
            ? Map.of("accepted", accepted)
            : Map.of("accepted", accepted, "rework", rework, "scrap", scrap, "defect", "划伤");
    INSPECTOR.make("production", path() + "/steps/" + step + "/inspections", result);
    return this;
  }

  TheTicket is(String status) {
    Eventually.see("ticket is " + status, this::status, status::equals);
    return this;
  }

  String status() {
    return view().getString("status");
  }

  /** A figure of one step, such as {@code open} or {@code passed}. */
  BigDecimal step(int stepNo, String figure) {
    return new BigDecimal(view().getString("steps.find { it.stepNo == " + stepNo + " }." + figure));
  }

  JsonPath view() {
    return PLANNER.get("production", path());
  }

  private String path() {
    return "/tickets/" + id;
  }
}
