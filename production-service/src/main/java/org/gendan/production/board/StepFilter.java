package org.gendan.production.board;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.gendan.production.ticket.StepStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a work list shows; without a status those that have something to do.
 *
 * @param ticketNo the steps of one ticket, also those that wait or are done
 * @param place a plant or workshop
 * @param refused only those that a workshop refused and a planner must give to somebody else
 * @param inspecting only those that wait for an inspection
 */
record StepFilter(
    @QueryParam("ticketNo") @Size(max = 40) @Nullable String ticketNo,
    @QueryParam("place") @Size(max = 20) @Nullable String place,
    @QueryParam("workCentre") @Size(max = 40) @Nullable String workCentre,
    @QueryParam("status") @Nullable StepStatus status,
    @QueryParam("refused") @DefaultValue("false") @Pattern(regexp = "true|false") String refused,
    @QueryParam("inspecting") @DefaultValue("false") @Pattern(regexp = "true|false")
        String inspecting) {

  boolean onlyRefused() {
    return Boolean.parseBoolean(refused);
  }

  boolean onlyInspecting() {
    return Boolean.parseBoolean(inspecting);
  }
}
