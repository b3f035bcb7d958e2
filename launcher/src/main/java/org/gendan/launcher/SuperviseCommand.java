package org.gendan.launcher;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.supervise.Supervision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The process in the background that {@code up} starts; not for typing. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {

  @Parameters private List<String> services = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.find();
    Settings settings = Settings.load(home);
    StartupCache.Use use = settings.caches() ? StartupCache.Use.READ : StartupCache.Use.NONE;
    StartupCache cache = new StartupCache(home.caches(), use);
    new Supervision(home, settings, cache, services, Clock.systemUTC()).run();
    return 0;
  }
}
