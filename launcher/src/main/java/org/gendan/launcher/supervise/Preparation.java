package org.gendan.launcher.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.gendan.launcher.machine.Folders;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.process.StartupCache.Use;
import org.gendan.launcher.stack.Blueprint;
import org.gendan.launcher.stack.Keycloak;

/** What is done once per build so that starts are quick. */
public final class Preparation {

  private final Home home;
  private final Settings settings;
  private final List<String> services;
  private final Clock clock;

  public Preparation(Home home, Settings settings, List<String> services, Clock clock) {
    this.home = home;
    this.settings = settings;
    this.services = services;
    this.clock = clock;
  }

  /** Builds Keycloak for our database; says whether there was something to do. */
  public boolean keycloak(Consumer<String> out) {
    if (Keycloak.prepared(home.keycloak())) {
      return false;
    }
    out.accept(Words.say("prepare.keycloak"));
    Keycloak.prepare(home.keycloak(), home.log("keycloak"));
    return true;
  }

  public boolean cachesMissing() {
    List<String> cached = new Blueprint(home, settings, cache(Use.READ)).cached(services);
    return settings.caches() && cached.size() < services.size() + 2;
  }

  /**
   * Runs the whole stack once with throw-away data on free ports so that each JVM records a
   * start-up cache. Failing costs nothing but time at later starts, so it never stops a build.
   */
  public boolean trainCaches(Consumer<String> out) {
    out.accept(Words.say("prepare.caches"));
    Path folder = home.data().resolve("training");
    Home training = new Home(home.root(), folder);
    try {
      Folders.delete(folder);
      training.open();
      train(training);
      Folders.delete(home.caches());
      cache(Use.READ).take(training.caches());
      Folders.delete(folder);
      return true;
    } catch (IOException | Problem e) {
      out.accept(Words.say("prepare.failed", String.valueOf(e.getMessage())));
      return false;
    }
  }

  private void train(Home training) throws IOException {
    Files.createDirectories(training.caches());
    StartupCache output = new StartupCache(training.caches(), Use.TRAIN);
    Supervision supervision =
        new Supervision(training, settings.on(Ports.free()), output, services, clock);
    Thread hook = new Thread(supervision::stop, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      supervision.start();
    } finally {
      supervision.stop();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private StartupCache cache(Use use) {
    return new StartupCache(home.caches(), use);
  }
}
