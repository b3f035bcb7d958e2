package org.gendan.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gendan.launcher.imports.rest.Api;

/** Keeps the board up to date while the demo plays. */
final class Progress {

  private static final long REFRESH_MILLIS = 1000;

  private final Board board;
  private final Standings standings;
  private final Api api;
  private final Cases cases;
  private final Intake intake;
  private long lastRequests;
  private long lastTime = System.nanoTime();

  Progress(Board board, Standings standings, Api api, Cases cases, Intake intake) {
    this.board = board;
    this.standings = standings;
    this.api = api;
    this.cases = cases;
    this.intake = intake;
  }

  /** Runs beside the play. */
  void show(AtomicBoolean playing, Supplier<LocalDate> today) {
    try {
      while (playing.get()) {
        Thread.sleep(REFRESH_MILLIS);
        board.refresh(today.get(), standings.now(), perSecond());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    board.end();
  }

  void dayIsOver(LocalDate day) {
    board.day(day, standings.now(), perSecond());
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

  private synchronized long perSecond() {
    long requests = api.requests();
    long time = System.nanoTime();
    long perSecond = (requests - lastRequests) * 1_000_000_000L / Math.max(1, time - lastTime);
    lastRequests = requests;
    lastTime = time;
    return perSecond;
  }
}
