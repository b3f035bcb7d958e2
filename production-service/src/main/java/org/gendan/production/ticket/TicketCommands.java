package org.gendan.production.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a ticket: the request bodies. */
interface TicketCommands {

  /** Stops work, with its cause (停工). */
  record PauseTicket(@NotNull PauseCause cause, @Nullable @Size(max = 500) String note) {}

  /**
   * Plans the ticket anew (重排).
   *
   * @param notBefore first day that may be used; null means as early as possible
   */
  record SlotTicket(@Nullable LocalDate notBefore) {}
}
