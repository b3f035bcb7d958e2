package org.gendan.platform.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Map;
import org.gendan.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Shows and edits single days of the working calendars; addresses that are no name or day of ours
 * do not exist.
 */
@Path(
    "/calendars/{name: [A-Za-z0-9][A-Za-z0-9._-]{0,39}}/days/{day: (?:19|20)\\d\\d-\\d\\d-\\d\\d}")
@RolesAllowed({"planner", "admin"})
public class CalendarResource {

  /** The decision about a day. */
  public record DecideDay(@NotNull WorkingDays.Kind kind, @Size(max = 200) @Nullable String note) {}

  /** A day: whether it is worked on and, if this very calendar decided about it, how and why. */
  public record DayView(
      String calendar,
      LocalDate day,
      boolean working,
      WorkingDays.@Nullable Kind kind,
      @Nullable String note) {}

  private final CalendarTable table;
  private final WorkingCalendar calendar;

  CalendarResource(CalendarTable table, WorkingCalendar calendar) {
    this.table = table;
    this.calendar = calendar;
  }

  @GET
  public DayView show(@PathParam("name") String name, @PathParam("day") LocalDate day) {
    if (!calendar.knows(name)) {
      throw new NotFound("calendar/not-found", Map.of("name", name));
    }
    DecideDay decided = table.find(name, day);
    boolean working = calendar.days(name).isWorkingDay(day);
    return decided == null
        ? new DayView(name, day, working, null, null)
        : new DayView(name, day, working, decided.kind(), decided.note());
  }

  @PUT
  public DayView decide(
      @PathParam("name") String name,
      @PathParam("day") LocalDate day,
      @NotNull @Valid DecideDay decision) {
    table.decide(name, day, decision);
    calendar.refresh();
    return show(name, day);
  }
}
