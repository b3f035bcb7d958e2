package org.gendan.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gendan.launcher.demo.department.Intake;
import org.gendan.launcher.demo.department.OrderDesk;
import org.gendan.launcher.demo.desk.Cases;
import org.gendan.launcher.demo.desk.Standings;

/** Keeps the board up to date while the demo plays. */
final class Progress {

  private static final long REFRESH_MILLIS = 1000;

  private final Board board;
  private final Standings standings;
  private final Traffic events;
  private final Cases cases;
  private final Intake intake;

  Progress(Board board, Standings standings, Traffic events, Cases cases, Intake intake) {
    this.board = board;
    this.standings = standings;
    this.events = events;
    this.cases = cases;
    this.intake = intake;
  }

  /** Runs beside the play. */
  void show(AtomicBoolean playing, Supplier<LocalDate> today) {
    try {
      while (playing.get()) {
        Thread.sleep(REFRESH_MILLIS);
        events.look();
        board.refresh(today.get(), standings.now(), events.perSecond());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    board.end();
  }

  void dayIsOver(LocalDate day) {
    board.day(day, standings.now(), events.perSecond());
  }

  void note(OrderDesk orders) {
    for (String status : OrderDesk.OPEN) {
      standings.set(status, orders.in(status).size());
    }
    standings.set("coming", intake.coming());
    standings.set("ARCHIVED", cases.all().size() - cases.open());
    long unpaid = orders.in("CONFIRMED").stream().filter(Progress::isUnpaid).count();
    standings.set("deposit", unpaid);
    standings.set("promise", orders.in("CONFIRMED").size() - unpaid);
    standings.set("credit", orders.in("COMPLETED").size());
  }

  private static boolean isUnpaid(JsonNode row) {
    return row.path("money").asText().equals("DEPOSIT_DUE");
  }
}
