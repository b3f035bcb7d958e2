package org.gendan.launcher.demo.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gendan.launcher.demo.desk.Case;
import org.gendan.launcher.demo.desk.Cash;

/**
 * What came of the orders.
 *
 * @param states how many ended where
 * @param kept delivered within two days of the first promise, early or late
 * @param causes of the late ones; an order may have several
 * @param due agreed with the customers
 */
public record Report(
    Map<String, Integer> states,
    int delivered,
    int kept,
    int early,
    int late,
    Map<Case.Delay, Integer> causes,
    BigDecimal due,
    BigDecimal received,
    BigDecimal reversed,
    int reversals,
    List<Stuck> stuck) {

  private static final int TOLERANCE = 2;

  /** An order that did not come to its end. */
  public record Stuck(String orderNo, String externalNo, String state, String reason) {}

  /** How long it took. */
  public record Effort(Duration time, long requests, LocalDate from, LocalDate to) {}

  public static Report of(
      Collection<Case> cases, Map<String, String> stateOf, Cash cash, List<Stuck> stuck) {
    Map<String, Integer> states = new TreeMap<>();
    stateOf.values().forEach(state -> states.merge(state, 1, Integer::sum));
    List<Case> delivered =
        cases.stream().filter(one -> one.signedOn() != null && one.firstPromise() != null).toList();
    List<Case> late = delivered.stream().filter(one -> daysLate(one) > TOLERANCE).toList();
    int early = (int) delivered.stream().filter(one -> daysLate(one) < -TOLERANCE).count();
    return new Report(
        states,
        delivered.size(),
        delivered.size() - late.size() - early,
        early,
        late.size(),
        causes(late),
        cases.stream().map(Case::total).reduce(BigDecimal.ZERO, BigDecimal::add),
        cash.received(),
        cash.reversed(),
        cash.reversals(),
        stuck);
  }

  BigDecimal outstanding() {
    return due.subtract(received).add(reversed);
  }

  /** Of hundred delivered orders. */
  int percentKept() {
    return delivered == 0 ? 0 : Math.round(100f * kept / delivered);
  }

  private static long daysLate(Case one) {
    return ChronoUnit.DAYS.between(
        Objects.requireNonNull(one.firstPromise()), Objects.requireNonNull(one.signedOn()));
  }

  private static Map<Case.Delay, Integer> causes(List<Case> late) {
    Map<Case.Delay, Integer> causes = new EnumMap<>(Case.Delay.class);
    for (Case one : late) {
      if (one.delays().isEmpty()) {
        causes.merge(Case.Delay.CAPACITY, 1, Integer::sum);
      }
      one.delays().forEach(why -> causes.merge(why, 1, Integer::sum));
    }
    return causes;
  }
}
