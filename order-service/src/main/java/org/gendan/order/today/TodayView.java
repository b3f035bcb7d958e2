package org.gendan.order.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gendan.order.tracking.Focus;
import org.gendan.order.tracking.TrackingRow;
import org.jspecify.annotations.Nullable;

/**
 * Today's list, the most urgent first.
 *
 * @param counts of each reason, also of items that a long list leaves out
 */
record TodayView(LocalDate today, Instant now, Map<Focus, Long> counts, List<ItemView> items) {

  /**
   * One sentence as data: about which order, why, whom to ask, since when.
   *
   * @param places the plants or workshops to ask, where it is those
   * @param snoozedUntil when it was put away until a day
   */
  record ItemView(
      Focus reason,
      Party party,
      List<String> places,
      @Nullable Instant since,
      int reminders,
      @Nullable ReminderView lastReminder,
      @Nullable LocalDate snoozedUntil,
      TrackingRow order) {}

  /** The last time somebody was reminded. */
  record ReminderView(Instant at, String by, FollowUp.Channel channel) {}
}
