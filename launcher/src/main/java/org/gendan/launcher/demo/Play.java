package org.gendan.launcher.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gendan.launcher.demo.department.FinanceDesk;
import org.gendan.launcher.demo.department.OrderDesk;
import org.gendan.launcher.demo.desk.Department;
import org.gendan.launcher.demo.desk.Desk;
import org.gendan.launcher.imports.rest.Lanes;
import org.gendan.launcher.imports.rest.Pause;

/**
 * Plays day after day: every department looks at its lists, and again whenever it heard something;
 * when nobody does any more, all clocks go on to the next morning.
 */
final class Play {

  /** How often to look again in vain while colleagues owe an answer of today. */
  private static final int IN_VAIN = 60;

  private static final long VAIN_MILLIS = 200;

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

  Play(
      Desk desk,
      Days days,
      OrderDesk orders,
      FinanceDesk finance,
      List<Department> others,
      Progress progress,
      Supplier<Map<String, Long>> told,
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
    shown(
        () -> {
          day();
          while (orders.open() > 0 && !stuck()) {
            goOn();
            day();
          }
        });
  }

  /** So many mornings more; what is under way then stays so. */
  void goOn(int mornings) {
    shown(
        () -> {
          for (int i = 0; i < mornings; i++) {
            days.next();
            day();
          }
        });
  }

  private void shown(Runnable play) {
    AtomicBoolean playing = new AtomicBoolean(true);
    Thread board = Thread.startVirtualThread(() -> progress.show(playing, days::today));
    try {
      play.run();
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
    List<Department> looking = departments;
    while (!looking.isEmpty()) {
      Map<String, Long> seen = rest.await();
      look(looking);
      looking = concerned(seen);
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

  private void look(List<Department> looking) {
    LocalDate today = days.today();
    orders.look();
    Lanes.run(looking.size(), looking, department -> department.work(today));
    progress.note(orders);
  }

  /** Those who have heard something new; the day is over when nobody has. */
  private List<Department> concerned(Map<String, Long> seen) {
    List<Department> heard = whoHeard(seen);
    for (int i = 0; heard.isEmpty() && orders.waitsForColleagues() && i < IN_VAIN; i++) {
      Pause.millis(VAIN_MILLIS);
      heard = whoHeard(seen);
    }
    if (heard.isEmpty()) {
      departments.forEach(Department::close);
    }
    return heard;
  }

  private List<Department> whoHeard(Map<String, Long> seen) {
    Set<String> told = rest.toldSince(seen);
    return departments.stream()
        .filter(department -> !Collections.disjoint(department.hears(), told))
        .toList();
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
