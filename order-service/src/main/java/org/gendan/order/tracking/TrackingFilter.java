package org.gendan.order.tracking;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.order.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which orders the board shows; what is not said lets everything through.
 *
 * @param status any of these
 * @param focus any of these reasons of today's list
 * @param step waits at any of these steps
 * @param query an order number, a customer's own number, or a customer code
 * @param numbers order numbers or customers' own ones, divided by commas
 * @param id these orders
 * @param owner the merchandiser who answers for it; {@code me} is the caller
 * @param late overdue now, or late at any time
 * @param lateReason late for any of these reasons
 * @param sort receivedAt (newest first), dueDate or orderNo
 * @param direction the other way round than the sort has by itself
 */
record TrackingFilter(
    @QueryParam("status") List<OrderStatus> status,
    @QueryParam("focus") List<Focus> focus,
    @QueryParam("step") List<Step> step,
    @QueryParam("query") @Size(max = 60) @Pattern(regexp = "\\P{Cc}*") @Nullable String query,
    @QueryParam("numbers") @Size(max = 3000) @Pattern(regexp = "\\P{Cc}*") @Nullable String numbers,
    @QueryParam("id") @Size(max = 200) List<UUID> id,
    @QueryParam("owner") @Size(max = 60) @Pattern(regexp = "\\P{Cc}*") @Nullable String owner,
    @QueryParam("plant") @Size(max = 40) @Pattern(regexp = "\\P{Cc}*") @Nullable String plant,
    @QueryParam("workshop") @Size(max = 40) @Pattern(regexp = "\\P{Cc}*") @Nullable String workshop,
    @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
    @QueryParam("dueTo") @Nullable LocalDate dueTo,
    @QueryParam("receivedFrom") @Nullable LocalDate receivedFrom,
    @QueryParam("receivedTo") @Nullable LocalDate receivedTo,
    @QueryParam("shippedFrom") @Nullable LocalDate shippedFrom,
    @QueryParam("shippedTo") @Nullable LocalDate shippedTo,
    @QueryParam("late") @Nullable Late late,
    @QueryParam("lateReason") List<LateReason> lateReason,
    @QueryParam("sort") @DefaultValue("receivedAt") String sort,
    @QueryParam("direction") @Nullable Direction direction) {

  /** Overdue now, or late at any time. */
  enum Late {
    OPEN,
    ANY
  }

  /** Which end of a sort comes first. */
  enum Direction {
    ASC,
    DESC
  }
}
