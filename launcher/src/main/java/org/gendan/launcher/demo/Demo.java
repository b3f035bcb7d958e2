package org.gendan.launcher.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.demo.department.Buying;
import org.gendan.launcher.demo.department.FinanceDesk;
import org.gendan.launcher.demo.department.Intake;
import org.gendan.launcher.demo.department.OrderDesk;
import org.gendan.launcher.demo.department.ShippingDesk;
import org.gendan.launcher.demo.department.ShopFloor;
import org.gendan.launcher.demo.department.Tickets;
import org.gendan.launcher.demo.department.Workshops;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Cash;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.demo.desk.Diary;
import org.gendan.launcher.demo.desk.Standings;
import org.gendan.launcher.demo.report.Report;
import org.gendan.launcher.demo.report.ReportPrinter;
import org.gendan.launcher.demo.report.Why;
import org.gendan.launcher.demo.script.LeadTimes;
import org.gendan.launcher.demo.script.OrderBook;
import org.gendan.launcher.demo.script.Script;
import org.gendan.launcher.imports.Phrases;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.gendan.launcher.imports.sending.CompanySender;
import org.gendan.launcher.imports.sending.Journal;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.stack.TopicEnds;

/** Brings the company in, plays its orders to their end, and says what came of them. */
final class Demo {

  /** How far the orders come that are left in the middle. */
  private static final int DAYS_UNDER_WAY = 4;

  private static final int LOOKS_AT_BOARD = 50;
  private static final long MILLIS_BETWEEN_LOOKS = 200;

  private final Api api;
  private final Home home;
  private final TopicEnds events;
  private final PrintWriter out;
  private final Phrases phrases;
  private final Runnable begun;
  private final Desk desk;
  private final Cases cases = new Cases();
  private final Cash cash = new Cash();

  /**
   * @param events counts what the services told each other so far
   * @param begun is run when the company is there and its orders begin
   */
  Demo(Api api, Home home, TopicEnds events, PrintWriter out, Phrases phrases, Runnable begun) {
    this.api = api;
    this.home = home;
    this.events = events;
    this.out = out;
    this.phrases = phrases;
    this.begun = begun;
    this.desk = new Desk(api, new Diary(home.log("demo")));
  }

  /**
   * @param name of the run, the same for the same orders
   */
  Report play(Script script, String name, Duration leastPerDay) {
    long began = System.nanoTime();
    boolean untouched = desk.count(Service.ORDER, "/tracking", Person.SUPERVISOR) == 0;
    Days days = new Days(api);
    long shift =
        new Runs(home.data()).shift(name, script.book().firstDay(), days.today(), untouched);
    OrderBook book = script.book().later(shift);
    days.begin(book.firstDay(), untouched);
    Journal journal = new Journal(home.data().resolve("import/journal"));
    new CompanySender(api, journal, out).send(script.code(), script.cast());
    LocalDate from = days.today();
    out.println(phrases.say("demo.playing", book.orders().size(), days.today()));
    out.flush();
    begun.run();
    String currency = script.company().currency();
    Intake intake = new Intake(desk, cases, book, currency, !untouched);
    OrderDesk orders = new OrderDesk(desk, cases, intake);
    Play play = rehearsed(script, days, intake, orders, leastPerDay);
    play.run();
    Report report = report(orders);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    new ReportPrinter(out, phrases, currency)
        .print(report, new Report.Effort(took, api.requests(), from, days.today()));
    leaveInTheMiddle(script.later(), days, intake, play);
    return report;
  }

  /** Everybody at their desks. */
  private Play rehearsed(
      Script script, Days days, Intake intake, OrderDesk orders, Duration leastPerDay) {
    String currency = script.company().currency();
    Standings standings = new Standings();
    FinanceDesk finance = new FinanceDesk(desk, cases, cash);
    Tickets tickets = new Tickets(cases);
    List<Department> others =
        List.of(
            new ShopFloor(desk, tickets, standings),
            new Workshops(desk, tickets),
            new Buying(
                desk, cases, new LeadTimes(script.company()), Long.toString(System.nanoTime(), 36)),
            new ShippingDesk(desk, cases, currency, standings));
    Board board = new Board(out, phrases);
    Progress progress = new Progress(board, standings, new Traffic(events::sum), cases, intake);
    return new Play(desk, days, orders, finance, others, progress, events::byTopic, leastPerDay);
  }

  /** A house in which nothing is under way shows little of what people have to do. */
  private void leaveInTheMiddle(OrderBook later, Days days, Intake intake, Play play) {
    if (!later.orders().isEmpty()) {
      out.println(phrases.say("demo.leaving", later.orders().size()));
      out.flush();
      intake.expect(later.placedFrom(days.today().plusDays(1), DAYS_UNDER_WAY));
      play.goOn(DAYS_UNDER_WAY);
    }
  }

  private Report report(OrderDesk orders) {
    for (int i = 0; orders.isBehind() && i < LOOKS_AT_BOARD; i++) {
      Pause.millis(MILLIS_BETWEEN_LOOKS);
    }
    Map<String, String> states = new HashMap<>();
    for (String end : List.of("ARCHIVED", "REJECTED", "CANCELLED", "ON_HOLD")) {
      desk.list(Service.ORDER, "/tracking?status=" + end, Person.SUPERVISOR)
          .forEach(row -> states.put(row.path("orderId").asText(), end));
    }
    states.keySet().removeIf(id -> cases.byId(id).isEmpty());
    List<Report.Stuck> stuck = new ArrayList<>();
    for (String open : OrderDesk.OPEN) {
      orders
          .in(open)
          .forEach(
              row -> {
                states.put(row.path("orderId").asText(), open);
                cases
                    .byId(row.path("orderId").asText())
                    .ifPresent(one -> stuck.add(Why.of(one, open, row, desk)));
              });
    }
    return Report.of(cases.all(), states, cash, stuck);
  }

  void whereNext(ReportPrinter printer, String orderUrl, String realm) {
    cases.all().stream()
        .filter(one -> !one.delays().isEmpty())
        .findFirst()
        .or(() -> cases.all().stream().findFirst())
        .ifPresent(one -> printer.whereNext(orderUrl, realm, one.id(), one.orderNo()));
  }
}
