package org.gendan.partner.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.jspecify.annotations.Nullable;

/** What came in, for whoever looks after partners. */
interface InboundView {

  /**
   * One event of a call.
   *
   * @param item its place in the call, from 0
   * @param documentNo the partner's number of the document; absent when it was rejected
   * @param reasons why it was rejected or refused, as judged last
   * @param replayedAt when it was last judged again
   */
  record InboundEvent(
      UUID requestId,
      int item,
      UUID partnerId,
      String partner,
      Instant receivedAt,
      @Nullable String source,
      @Nullable String id,
      @Nullable String type,
      @Nullable String documentNo,
      InboundState state,
      @Nullable UUID receiptId,
      List<Reason> reasons,
      @Nullable Instant replayedAt) {}

  /**
   * One event with what was written.
   *
   * @param event as the partner wrote it, as text if it is no event; null once it is no longer kept
   */
  record InboundDetail(InboundEvent told, JsonNode event, List<Replay> replays) {}

  /** One time that it was judged again, by which account. */
  record Replay(
      InboundState outcome, List<Reason> reasons, String replayedBy, Instant replayedAt) {}
}
