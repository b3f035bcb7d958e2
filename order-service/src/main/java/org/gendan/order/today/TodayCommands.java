package org.gendan.order.today;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gendan.order.tracking.Focus;

/** What is done about an item of today's list: the request bodies. */
interface TodayCommands {

  /** Somebody was reminded (催办); the words are kept as they were sent. */
  record Remind(@NotNull FollowUp.Channel channel, @NotBlank @Size(max = 500) String text) {}

  /** Not before this day (搁到). */
  record Snooze(@NotNull Focus reason, @NotNull LocalDate until) {}

  /** The item as it was seen: done for today, or wanted back. */
  record Item(@NotNull Focus reason) {}
}
