package org.gendan.partner.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.partner.intake.Report.Item;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RequestRefused;

/**
 * Takes what a partner wrote down for us instead of calling. Nobody waits for the answer, so also
 * what a caller would be told at once is kept with its reasons, where people look at what came in.
 */
@ApplicationScoped
public class Letters {

  private final IntakeService intake;
  private final IntakeTable table;
  private final Clock clock;

  Letters(IntakeService intake, IntakeTable table, Clock clock) {
    this.intake = intake;
    this.table = table;
    this.clock = clock;
  }

  /**
   * What became of it; empty when it came before.
   *
   * @throws RequestRefused when another letter came under its key
   */
  @Transactional(dontRollbackOn = RequestRefused.class)
  public Optional<Report> take(KnownPartner partner, Message message) {
    try {
      return same(partner, message, intake.takeOnce(partner, message));
    } catch (JsonProcessingException | Problem unreadable) {
      return refuse(partner, message, unreadable);
    }
  }

  /** Keeps it as rejected as a whole; empty when it came before. */
  @Transactional(dontRollbackOn = RequestRefused.class)
  public Optional<Report> refuse(KnownPartner partner, Message message, Throwable why) {
    UUID request = UuidV7.next(clock);
    if (!table.claim(request, partner.id(), message, clock.instant())) {
      return same(partner, message, Optional.empty());
    }
    Item whole = Item.rejected(null, null, Refusals.reasons(why));
    Report report = new Report(request, false, List.of(whole));
    table.answer(request, EventJson.write(report));
    return Optional.of(report);
  }

  private Optional<Report> same(KnownPartner partner, Message message, Optional<Report> taken) {
    if (taken.isEmpty()) {
      intake.requireSame(partner, message);
    }
    return taken;
  }
}
