package org.gendan.production.schedule;

import static org.gendan.production.Roles.PLANNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.gendan.platform.web.Idempotent;
import org.gendan.production.schedule.MoveCommands.PublishMoves;
import org.gendan.production.schedule.ScheduleViews.MovesView;

/** Drafts over HTTP: each move names the version of its ticket, so there is no If-Match. */
@Path("/slots/moves")
class MoveResource {

  private final Moves moves;
  private final MoveTrial trial;

  MoveResource(Moves moves, MoveTrial trial) {
    this.moves = moves;
    this.trial = trial;
  }

  @POST
  @Idempotent
  @RolesAllowed(PLANNER)
  public MovesView publish(@NotNull @Valid PublishMoves draft) {
    return moves.publish(draft.moves());
  }

  /** What publishing would come to (试排); nothing is kept of it. */
  @POST
  @Path("/trial")
  @Idempotent
  @RolesAllowed(PLANNER)
  public MovesView tried(@NotNull @Valid PublishMoves draft) {
    return trial.of(draft.moves());
  }
}
