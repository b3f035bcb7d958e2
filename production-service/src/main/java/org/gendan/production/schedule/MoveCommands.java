package org.gendan.production.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of several tickets together: the request bodies. */
interface MoveCommands {

  /** A planner's draft (排程草稿): moves that are made together or not at all. */
  record PublishMoves(@NotEmpty @Size(max = 60) List<@NotNull @Valid MoveTicket> moves) {}

  /**
   * Where one ticket shall go. Without step and work centre the whole ticket moves.
   *
   * @param version the ticket as the planner saw it
   * @param notBefore first day that may be used; null means as early as possible
   * @param stepNo the step that another work centre shall do
   */
  record MoveTicket(
      @NotNull UUID ticketId,
      @NotNull @PositiveOrZero Integer version,
      @Nullable LocalDate notBefore,
      @Nullable Integer stepNo,
      @Nullable @Size(min = 1, max = 40) String workCentre) {

    /** A step without its new place, or a place for no step, means nothing. */
    boolean namesStepAndPlaceOrNeither() {
      return (stepNo == null) == (workCentre == null);
    }

    /** Whether all steps are planned anew, and not only those from one on. */
    boolean movesAll() {
      return stepNo == null || notBefore != null;
    }

    int firstStep() {
      return stepNo == null || movesAll() ? 0 : stepNo;
    }
  }
}
