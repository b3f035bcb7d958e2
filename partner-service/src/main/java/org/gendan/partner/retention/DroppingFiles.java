package org.gendan.partner.retention;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.time.TimerHandler;
import org.gendan.platform.time.Timers;
import org.jboss.logging.Logger;

/**
 * Once a day drops files of partners, their previews and our answers to them, when they were kept
 * long enough. The orders made of them stay, and so does what tells the same file when it comes
 * again.
 */
@ApplicationScoped
class DroppingFiles implements TimerHandler {

  private static final Logger LOG = Logger.getLogger(DroppingFiles.class);

  /** A preview has thousands of rows. */
  private static final int AT_ONCE = 20;

  private static final Duration DAY = Duration.ofDays(1);

  private final FileTable table;
  private final Timers timers;
  private final Clock clock;
  private final Duration kept;

  DroppingFiles(
      FileTable table,
      Timers timers,
      Clock clock,
      @ConfigProperty(name = "gendan.partner.keep-files") Duration kept) {
    this.table = table;
    this.timers = timers;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String kind() {
    return "drop-files";
  }

  void begin(@Observes StartupEvent event) {
    timers.set(kind(), "all", clock.instant());
  }

  @Override
  @Transactional
  public void due(String subject, Instant dueAt) {
    Instant now = clock.instant();
    Instant before = now.minus(kept);
    int files = table.dropFiles(before, now, AT_ONCE);
    int answers = table.dropAnswers(before, AT_ONCE);
    if (files + answers > 0) {
      LOG.infof("Dropped: %d files, %d answers before %s", files, answers, before);
    }
    boolean more = files == AT_ONCE || answers == AT_ONCE;
    timers.set(kind(), subject, more ? dueAt.plusMillis(1) : now.plus(DAY));
  }
}
