package org.gendan.launcher.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.gendan.launcher.demo.department.FinanceDesk;
import org.gendan.launcher.demo.department.OrderDesk;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.imports.rest.Lanes;
import org.gendan.launcher.imports.rest.Pause;

/**
 * Plays day after day: every department looks at its lists until nobody does or tells anything any
 * more, then all clocks go on to the next morning.
 */
final class Play {

  /** How often to look again in vain while colleagues owe an answer of today. */
  private static final int IN_VAIN = 60;

  /** Nothing done for so many days means that something is stuck. */
  private static final int PATIENCE_DAYS = 70;

  private final Desk desk;
  private final Days days;
  private final OrderDesk orders;
  private final FinanceDesk finance;
  private final List<Department> departments;
  private final Progress progress;
  private final Rest rest;
  private final Duration leastPerDay;
  private LocalDate lastActive;
  private boolean idle;
  private int inVain;

  Play(
      Desk desk,
      Days days,
      OrderDesk orders,
      FinanceDesk finance,
      List<Department> others,
      Progress progress,
      LongSupplier told,
      Duration leastPerDay) {
    this.desk = desk;
    this.days = days;
    this.orders = orders;
    this.finance = finance;
    this.departments =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(orders, finance), others.stream())
            .toList();
    this.progress = progress;
    this.rest = new Rest(told);
    this.leastPerDay = leastPerDay;
    this.lastActive = days.today();
  }

  /** Until every order has come to its end, or nothing moves any more. */
  void run() {
    AtomicBoolean playing = new AtomicBoolean(true);
    Thread board = Thread.startVirtualThread(() -> progress.show(playing, days::today));
    try {
      day();
      while (orders.open() > 0 && !stuck()) {
        goOn();
        day();
      }
    } finally {
      playing.set(false);
      board.interrupt();
    }
  }

  int daysWithoutWork() {
    return (int) (days.today().toEpochDay() - lastActive.toEpochDay());
  }

  private boolean stuck() {
    return daysWithoutWork() > PATIENCE_DAYS;
  }

  private void day() {
    long began = System.nanoTime();
    long before = desk.commands();
    inVain = 0;
    boolean moving = true;
    while (moving) {
      moving = somethingMoves();
    }
    if (desk.commands() > before) {
      lastActive = days.today();
    }
    progress.dayIsOver(days.today());
    long rest = leastPerDay.minusNanos(System.nanoTime() - began).toMillis();
    if (rest > 0) {
      Pause.millis(rest);
    }
  }

  /**
   * Everybody looks once. A day is over when nobody found anything to do although the long lists
   * were read (they are after a look in vain) and every view was up to date; unless colleagues owe
   * an answer of today.
   */
  private boolean somethingMoves() {
    boolean thorough = idle && rest.isCalm(Rest.SEEN_BY_ALL);
    idle = !look();
    if (!idle) {
      inVain = 0;
      rest.await(Rest.MOSTLY_OVER);
    } else if (!thorough || !rest.isCalm(Rest.SEEN_BY_ALL)) {
      rest.await(Rest.SEEN_BY_ALL);
    } else if (orders.waitsForColleagues() && ++inVain < IN_VAIN) {
      Pause.millis(Rest.SEEN_BY_ALL);
    } else {
      return false;
    }
    return true;
  }

  private boolean look() {
    long before = desk.commands();
    LocalDate today = days.today();
    Lanes.run(departments.size(), departments, department -> department.work(today));
    progress.note(orders);
    return desk.commands() > before;
  }

  /** Where only money on credit is out, the days until somebody pays need not be lived through. */
  private void goOn() {
    LocalDate today = days.today();
    LocalDate pay = finance.nextPayDay().orElse(today);
    if (orders.waitsForMoneyOnly() && pay.isAfter(today)) {
      days.moveTo(pay);
    } else {
      days.next();
    }
  }
}
