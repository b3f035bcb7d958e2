package org.gendan.partner.feed;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.gendan.platform.outbox.UuidV7;
import org.jspecify.annotations.Nullable;

/** Tells partners what the door rejected where there was no call to answer. */
@ApplicationScoped
public class TellingRejections {

  private final FeedRepository feed;
  private final Clock clock;

  TellingRejections(FeedRepository feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Says what was wrong with one event, or with all of a message when it names none.
   *
   * @param message the partner's own number of what it sent
   */
  @Transactional
  public void rejected(
      UUID partner,
      String message,
      @Nullable String source,
      @Nullable String id,
      List<Reason> reasons) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("messageId", message);
    if (source != null) {
      data.put("source", source);
    }
    if (id != null) {
      data.put("id", id);
    }
    data.put("reasons", reasons);
    feed.tell(
        partner,
        UuidV7.next(clock),
        "event.rejected",
        requireNonNullElse(id, message),
        data,
        clock.instant());
  }
}
