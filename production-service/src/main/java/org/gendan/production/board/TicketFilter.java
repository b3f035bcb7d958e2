package org.gendan.production.board;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.gendan.production.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows.
 *
 * @param plant a place that has a step of the ticket
 * @param query a ticket number, an order number or a product code
 * @param late only those planned to end after they are due
 * @param startable only accepted ones whose start gate is open today
 */
record TicketFilter(
    @QueryParam("status") @Nullable TicketStatus status,
    @QueryParam("plant") @Size(max = 20) @Nullable String plant,
    @QueryParam("orderId") @Nullable UUID orderId,
    @QueryParam("query") @Size(max = 60) @Nullable String query,
    @QueryParam("late") @DefaultValue("false") @Pattern(regexp = "true|false") String late,
    @QueryParam("startable") @DefaultValue("false") @Pattern(regexp = "true|false")
        String startable) {

  boolean onlyLate() {
    return Boolean.parseBoolean(late);
  }

  boolean onlyStartable() {
    return Boolean.parseBoolean(startable);
  }
}
