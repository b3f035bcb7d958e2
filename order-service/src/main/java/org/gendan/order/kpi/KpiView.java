package org.gendan.order.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gendan.order.tracking.LateReason;
import org.gendan.order.tracking.Step;
import org.jspecify.annotations.Nullable;

/**
 * The figures of today. Each {@code list} is the query of the tracking board that shows the orders
 * behind its number; rates are percent, null where there was nothing to measure.
 *
 * @param atRisk expected after the promised day, which has not passed
 * @param awaitingBalance goods are ready, the money is not here
 * @param silentDays after so many days without a word a place counts as silent
 */
record KpiView(
    LocalDate today,
    Figure inWork,
    Figure overdue,
    Figure atRisk,
    Figure awaitingBalance,
    OnTime onTime,
    List<Waiting> waiting,
    List<Late> lateReasons,
    List<Place> plants,
    List<Place> workshops,
    int silentDays,
    List<Flow> flow) {

  /** How many orders. */
  record Figure(long orders, String list) {}

  /** On-time delivery (准时交付) by the week of the promised day. */
  record OnTime(BigDecimal target, List<Week> weeks) {}

  /**
   * The orders promised for one week.
   *
   * @param week its Monday
   * @param measured of them, those whose day has come or that were signed for
   * @param onTime signed for by the last promised day
   * @param onFirst signed for by the first day that was promised
   */
  record Week(
      LocalDate week,
      long due,
      long measured,
      long onTime,
      long onFirst,
      @Nullable BigDecimal rate,
      String list,
      String lateList) {}

  /** Orders that wait at a step. */
  record Waiting(Step step, long orders, long overdue, String list) {}

  /** Orders that are or were late for one reason; with shares that add up, for a Pareto chart. */
  record Late(
      LateReason reason, long orders, BigDecimal share, BigDecimal cumulative, String list) {}

  /**
   * A plant with its tickets or a workshop with its outsourced orders.
   *
   * @param running documents it works on now; late are past their day, silent without a word
   * @param finished in these weeks, of them on time
   * @param orders that it has part in now
   */
  record Place(
      String code,
      long running,
      long late,
      long silent,
      long finished,
      long onTime,
      @Nullable BigDecimal rate,
      @Nullable Instant lastHeardAt,
      long orders,
      String list) {}

  /** What came in and what went out in one week; shipped are orders whose last goods left. */
  record Flow(
      LocalDate week, long received, String receivedList, long shipped, String shippedList) {}
}
