package org.gendan.order.tracking;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.gendan.order.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which orders the board shows.
 *
 * @param status any of these; all when empty
 * @param query an order number, a customer's own number, or a customer code
 * @param sort receivedAt (newest first), dueDate or orderNo
 */
record TrackingFilter(
    @QueryParam("status") List<OrderStatus> status,
    @QueryParam("query") @Size(max = 60) @Pattern(regexp = "\\P{Cc}*") @Nullable String query,
    @QueryParam("sort") @DefaultValue("receivedAt") String sort) {}
