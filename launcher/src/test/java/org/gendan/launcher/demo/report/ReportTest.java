package org.gendan.launcher.demo.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cash;
import org.gendan.launcher.demo.script.SalesOrder;
import org.gendan.launcher.imports.Phrases;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final LocalDate PROMISED = LocalDate.of(2013, 6, 14);

  @Test
  void twoDaysEarlyOrLateIsKept() {
    Report report =
        report(delivered("a", -2), delivered("b", 2), delivered("c", 3), delivered("d", -3));

    assertEquals(4, report.delivered());
    assertEquals(2, report.kept());
    assertEquals(1, report.late());
    assertEquals(1, report.early());
    assertEquals(50, report.percentKept());
  }

  @Test
  void laterPromisesDoNotMakeAnOrderPunctual() {
    Case one = delivered("a", 9);
    one.promised(PROMISED, PROMISED.plusDays(9));

    assertEquals(1, report(one).late());
  }

  @Test
  void onlyLateOrdersHaveCausesAndOneWithoutIsPlanning() {
    Case punctual = delivered("a", 0);
    punctual.late(Case.Delay.REWORK);
    Case late = delivered("b", 5);
    late.late(Case.Delay.LATE_PAYMENT);
    late.late(Case.Delay.SHORTAGE);

    Map<Case.Delay, Integer> causes = report(punctual, late, delivered("c", 4)).causes();

    assertEquals(
        Map.of(Case.Delay.LATE_PAYMENT, 1, Case.Delay.SHORTAGE, 1, Case.Delay.CAPACITY, 1), causes);
  }

  @Test
  void moneyTakenBackIsOutstandingAgain() {
    Case one = delivered("a", 0);
    one.total(new BigDecimal("100"));
    Cash cash = new Cash();
    cash.received(new BigDecimal("70"));
    cash.reversed(new BigDecimal("20"));

    Report report = Report.of(List.of(one), Map.of(), cash, List.of());

    assertEquals(new BigDecimal("50"), report.outstanding());
  }

  @Test
  void thePageNamesStuckOrdersWithTheirReason() {
    Report.Stuck stuck = new Report.Stuck("SO1306-000007", "SO51203", "RELEASED", "material SHORT");
    Report report = Report.of(List.of(), Map.of("7", "RELEASED"), new Cash(), List.of(stuck));
    StringWriter page = new StringWriter();
    PrintWriter out = new PrintWriter(page);

    new ReportPrinter(out, phrases(), "USD")
        .print(report, new Report.Effort(Duration.ofSeconds(61), 9, PROMISED, PROMISED));

    assertTrue(page.toString().contains("SO1306-000007 (SO51203) RELEASED: material SHORT"));
  }

  private static Phrases phrases() {
    return new Phrases("org.gendan.launcher.demo.phrases");
  }

  private static Report report(Case... cases) {
    return Report.of(List.of(cases), Map.of(), new Cash(), List.of());
  }

  private static Case delivered(String id, int daysLate) {
    SalesOrder order =
        new SalesOrder("SO" + id, "C", PROMISED.minusDays(9), PROMISED, true, List.of());
    Case one = new Case(id, "XS-" + id, order);
    one.promised(PROMISED.minusDays(9), PROMISED);
    one.signed(PROMISED.plusDays(daysLate));
    return one;
  }
}
