package org.gendan.launcher.supervise;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.stack.Running;
import org.jspecify.annotations.Nullable;

/** Starts one component, starts it again whenever it ends by itself, and stops it at the end. */
final class Supervisor {

  private static final long LOOK_MILLIS = 100;

  private final Component component;
  private final BiConsumer<Component, Life> listener;
  private final Object moving = new Object();
  private volatile boolean wanted = true;
  private volatile Life life = new Life.Waiting();
  private @Nullable Running running;
  private volatile @Nullable Thread watch;
  private volatile @Nullable Thread launching;

  Supervisor(Component component, BiConsumer<Component, Life> listener) {
    this.component = component;
    this.listener = listener;
  }

  /** The first start: whoever asked for the stack hears of its failure. */
  void start() {
    Life.Starting starting = new Life.Waiting().toStarting();
    launch(starting);
    watch = Thread.ofVirtual().name("watch-" + component.name()).start(this::watch);
  }

  void stop() {
    wanted = false;
    interrupt(watch);
    interrupt(launching);
    synchronized (moving) {
      if (running != null) {
        running.close();
      }
      become(life.toStopped());
    }
  }

  private void launch(Life.Starting starting) {
    synchronized (moving) {
      if (!wanted) {
        return;
      }
      become(starting);
      launching = Thread.currentThread();
      try {
        Running fresh = component.launch().get();
        running = fresh;
        become(starting.toRunning(fresh.process().owned()));
      } finally {
        launching = null;
      }
    }
  }

  private void watch() {
    long since = System.nanoTime();
    while (wanted && pause(Duration.ofMillis(LOOK_MILLIS))) {
      if (life instanceof Life.Running ran && ended()) {
        Duration time = Duration.ofNanos(System.nanoTime() - since);
        restart(ran.toBackingOff(time, lastWords()));
        since = System.nanoTime();
      }
    }
  }

  /** Tries until it runs or nobody wants it any more. */
  private void restart(Life.BackingOff first) {
    Life.BackingOff backingOff = first;
    while (wanted) {
      become(backingOff);
      if (!pause(backingOff.delay())) {
        return;
      }
      Life.Starting starting = backingOff.toStarting();
      try {
        launch(starting);
        return;
      } catch (Problem e) {
        backingOff = starting.toBackingOff(e.sentence());
      } catch (RuntimeException e) {
        backingOff = starting.toBackingOff(e.toString());
      }
    }
  }

  private static void interrupt(@Nullable Thread thread) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private boolean ended() {
    Running current = running;
    return current != null && !current.process().alive();
  }

  private String lastWords() {
    Running current = running;
    return current == null ? "" : current.process().lastWords();
  }

  private void become(Life next) {
    life = next;
    listener.accept(component, next);
  }

  private boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return wanted;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
