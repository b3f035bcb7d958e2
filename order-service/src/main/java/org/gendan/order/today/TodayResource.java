package org.gendan.order.today;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.gendan.order.order.OrderViews;
import org.gendan.order.today.TodayCommands.Item;
import org.gendan.order.today.TodayCommands.Remind;
import org.gendan.order.today.TodayCommands.Snooze;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.web.Idempotent;

/** Today's list over HTTP. */
@Path("/today")
class TodayResource {

  private final TodayRepository items;
  private final FollowingUp followingUp;
  private final OrderViews views;
  private final CurrentCause cause;

  TodayResource(
      TodayRepository items, FollowingUp followingUp, OrderViews views, CurrentCause cause) {
    this.items = items;
    this.followingUp = followingUp;
    this.views = views;
    this.cause = cause;
  }

  @GET
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE, GM, AUDITOR})
  public TodayView today(
      @QueryParam("owner") @DefaultValue("") @Size(max = 60) @Pattern(regexp = "\\P{Cc}*")
          String owner,
      @QueryParam("away") @DefaultValue("false") @Pattern(regexp = "true|false") String away) {
    return items.today(
        owner.equals("me") ? cause.actor() : owner, away.equals("true"), views.pricesVisible());
  }

  @POST
  @Path("/{orderId}/reminders")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE})
  public void remind(UUID orderId, @NotNull @Valid Remind command) {
    followingUp.remind(orderId, command);
  }

  @POST
  @Path("/{orderId}/snooze")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR})
  public void snooze(UUID orderId, @NotNull @Valid Snooze command) {
    followingUp.snooze(orderId, command);
  }

  @POST
  @Path("/{orderId}/done")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR})
  public void done(UUID orderId, @NotNull @Valid Item item) {
    followingUp.done(orderId, item.reason());
  }

  @POST
  @Path("/{orderId}/restoration")
  @Idempotent
  @RolesAllowed({MERCHANDISER, SUPERVISOR})
  public void restore(UUID orderId, @NotNull @Valid Item item) {
    followingUp.restore(orderId, item.reason());
  }
}
