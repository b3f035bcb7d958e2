package org.gendan.production.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gendan.production.schedule.MoveCommands.MoveTicket;
import org.gendan.production.schedule.ScheduleViews.MovesView;

/**
 * What a draft would come to: it is carried out and taken back, in a transaction of its own. So the
 * trial cannot promise anything that the publication does not do.
 */
@ApplicationScoped
class MoveTrial {

  private final Moves moves;

  MoveTrial(Moves moves) {
    this.moves = moves;
  }

  MovesView of(List<MoveTicket> draft) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                throw new TakenBack(moves.publish(draft));
              });
      throw new IllegalStateException("A trial was carried out");
    } catch (TakenBack trial) {
      return trial.outcome;
    }
  }

  /** Carries what was found past the transaction, which it rolls back. */
  private static final class TakenBack extends RuntimeException {

    private final transient MovesView outcome;

    TakenBack(MovesView outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }
}
