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

  /** How often to look again, without finding work, while colleagues owe an answer of today. */
  private static final int QUIET_WHILE_WAITING = 60;

  private static final long LOOK_MILLIS = 180;

  /** Nothing done for so many days means that something is stuck. */
  private static final int PATIENCE_DAYS = 70;

  private final Desk desk;
  private final Days days;
  private final OrderDesk orders;
  private final FinanceDesk finance;
  private final List<Department> departments;
  private final Progress progress;
  private final LongSupplier told;
  private final Duration leastPerDay;
  private LocalDate lastActive;

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
    this.told = told;
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
    int quiet = 0;
    boolean moving = true;
    while (moving || (orders.waitsForColleagues() && quiet < QUIET_WHILE_WAITING)) {
      long heard = told.getAsLong();
      boolean done = look();
      quiet = done ? 0 : quiet + 1;
      moving = done || told.getAsLong() != heard;
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

  /** Everybody looks once, and waits a little if nothing was done; returns whether it was. */
  private boolean look() {
    long before = desk.commands();
    LocalDate today = days.today();
    Lanes.run(departments.size(), departments, department -> department.work(today));
    progress.note(orders);
    boolean done = desk.commands() > before;
    if (!done) {
      Pause.millis(LOOK_MILLIS);
    }
    return done;
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
