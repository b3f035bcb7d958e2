package org.gendan.order.kpi;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.order.kpi.KpiView.Figure;
import org.gendan.order.kpi.KpiView.Flow;
import org.gendan.order.kpi.KpiView.Late;
import org.gendan.order.kpi.KpiView.OnTime;
import org.gendan.order.kpi.KpiView.Place;
import org.gendan.order.kpi.KpiView.Waiting;
import org.gendan.order.kpi.KpiView.Week;
import org.gendan.order.order.OrderStatus;
import org.gendan.order.tracking.LateReason;
import org.gendan.order.tracking.Moment;
import org.gendan.order.tracking.Step;
import org.gendan.platform.sql.Row;

/** Puts the figures together. */
@ApplicationScoped
class Kpis {

  /** A week for which nothing was promised. */
  private static final Row NONE = new Row(new Object[] {null, 0L, 0L, 0L, 0L});

  private final KpiRepository counts;
  private final Moment moment;
  private final BigDecimal target;

  Kpis(
      KpiRepository counts,
      Moment moment,
      @ConfigProperty(name = "gendan.kpi.on-time-target") BigDecimal target) {
    this.counts = counts;
    this.moment = moment;
    this.target = target;
  }

  KpiView asOfNow() {
    Period period = Period.upTo(moment.today());
    List<Row> standing = counts.standing();
    List<Row> places = counts.places(period);
    List<Waiting> waiting = waiting(standing);
    return new KpiView(
        moment.today(),
        new Figure(sum(standing, OrderStatus.RELEASED, 2), KpiLists.IN_WORK),
        new Figure(sum(standing, OrderStatus.RELEASED, 3), "late=OPEN"),
        new Figure(sum(standing, OrderStatus.RELEASED, 4), "focus=AT_RISK"),
        waiting.stream()
            .filter(one -> one.step() == Step.BALANCE)
            .findFirst()
            .map(one -> new Figure(one.orders(), one.list()))
            .orElseGet(() -> new Figure(0, "step=" + Step.BALANCE)),
        new OnTime(target, weeks(period)),
        waiting,
        late(period),
        places(places, "TICKET", "plant"),
        places(places, "SUBCONTRACT", "workshop"),
        moment.silentDays(),
        counts.flow(period).stream().map(Kpis::flow).toList());
  }

  private static long sum(List<Row> standing, OrderStatus status, int column) {
    return standing.stream()
        .filter(row -> row.text(0).equals(status.name()))
        .mapToLong(row -> row.count(column))
        .sum();
  }

  private static List<Waiting> waiting(List<Row> standing) {
    Map<Step, Waiting> steps = new EnumMap<>(Step.class);
    for (Row row : standing) {
      Step step = Step.valueOf(row.text(1));
      steps.merge(
          step,
          new Waiting(step, row.count(2), row.count(3), "step=" + step),
          (one, other) ->
              new Waiting(
                  step,
                  one.orders() + other.orders(),
                  one.overdue() + other.overdue(),
                  one.list()));
    }
    return steps.values().stream()
        .sorted(Comparator.comparingLong(Waiting::orders).reversed())
        .toList();
  }

  private List<Week> weeks(Period period) {
    Map<LocalDate, Row> found =
        counts.weeks(period).stream().collect(toMap(row -> row.day(0), row -> row));
    return period.weeks().stream()
        .map(monday -> week(monday, found.getOrDefault(monday, NONE)))
        .toList();
  }

  private static Week week(LocalDate monday, Row row) {
    String days = Period.days("due", monday);
    return new Week(
        monday,
        row.count(1),
        row.count(2),
        row.count(3),
        row.count(4),
        Percent.of(row.count(3), row.count(2)),
        KpiLists.promised(days),
        days + "&late=ANY");
  }

  private List<Late> late(Period period) {
    List<Row> rows = counts.late(period);
    long all = rows.stream().mapToLong(row -> row.count(1)).sum();
    List<Late> late = new ArrayList<>();
    long soFar = 0;
    for (Row row : rows) {
      long orders = row.count(1);
      soFar += orders;
      late.add(
          new Late(
              LateReason.valueOf(row.text(0)),
              orders,
              Percent.part(orders, all),
              Percent.part(soFar, all),
              "lateReason=" + row.text(0) + "&" + period.days("due")));
    }
    return late;
  }

  private static List<Place> places(List<Row> rows, String kind, String filter) {
    return rows.stream()
        .filter(row -> row.text(0).equals(kind))
        .map(
            row ->
                new Place(
                    row.text(1),
                    row.count(2),
                    row.count(3),
                    row.count(4),
                    row.count(5),
                    row.count(6),
                    Percent.of(row.count(6), row.count(5)),
                    row.timeOrNull(7),
                    row.count(8),
                    "%s=%s&%s".formatted(filter, row.text(1), KpiLists.IN_WORK)))
        .toList();
  }

  private static Flow flow(Row row) {
    LocalDate monday = row.day(0);
    return new Flow(
        monday,
        row.count(1),
        Period.days("received", monday),
        row.count(2),
        Period.days("shipped", monday));
  }
}
