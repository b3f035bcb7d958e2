package org.gendan.launcher.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.ManagedProcess;
import org.gendan.launcher.process.Owned;
import org.gendan.launcher.stack.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir private Path folder = Path.of("");
  private final BlockingQueue<Life> lives = new LinkedBlockingQueue<>();

  @Test
  void whatIsKilledComesBack() throws Exception {
    Supervisor supervisor =
        new Supervisor(component(this::sleeping), (one, life) -> lives.add(life));
    supervisor.start();
    Owned first = expect(Life.Running.class).process();

    first.find().orElseThrow().destroyForcibly();

    assertEquals(1, expect(Life.BackingOff.class).failures());
    Life.Running again = expect(Life.Running.class);
    assertEquals(1, again.restarts());
    assertTrue(again.process().find().isPresent());
    supervisor.stop();
    assertTrue(again.process().find().isEmpty());
    assertEquals(1, expect(Life.Stopped.class).restarts());
  }

  @Test
  void theFirstStartTellsItsProblem() {
    Supervisor supervisor =
        new Supervisor(
            component(
                () -> {
                  throw Problem.said("no");
                }),
            (one, life) -> lives.add(life));

    Problem problem = assertThrows(Problem.class, supervisor::start);

    assertEquals("no", problem.sentence());
  }

  @Test
  void afterStopNothingIsStartedAgain() throws Exception {
    Supervisor supervisor =
        new Supervisor(component(this::sleeping), (one, life) -> lives.add(life));
    supervisor.start();
    supervisor.stop();

    expect(Life.Stopped.class);

    assertFalse(lives.poll(1, TimeUnit.SECONDS) instanceof Life.Starting);
  }

  private <T extends Life> T expect(Class<T> type) throws InterruptedException {
    while (true) {
      Life life = lives.poll(20, TimeUnit.SECONDS);
      if (life == null) {
        throw new AssertionError("never became " + type.getSimpleName());
      }
      if (type.isInstance(life)) {
        return type.cast(life);
      }
    }
  }

  private static Component component(Supplier<Running> launch) {
    return new Component("sleep", "1", 1, "nowhere", launch);
  }

  private Running sleeping() {
    ManagedProcess process =
        ManagedProcess.start(
            new ManagedProcess.Plan(
                "sleep",
                List.of("sleep", "300"),
                Map.of(),
                folder,
                folder.resolve("sleep.log"),
                null));
    return new Running() {
      @Override
      public ManagedProcess process() {
        return process;
      }

      @Override
      public void close() {
        process.stop(Duration.ofSeconds(5));
      }
    };
  }
}
