package org.gendan.partner.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of each event of a call, in its order.
 *
 * @param batch whether the call was a batch: then its own status says nothing about its items
 */
public record Report(UUID requestId, boolean batch, List<Item> items) {

  /** What becomes of an event at the door. */
  public enum Outcome {
    ACCEPTED,
    DUPLICATE,
    REJECTED
  }

  /**
   * One event.
   *
   * @param receiptId our number of it; a duplicate has the number of the first
   * @param reasons why it was rejected, with pointers into the event
   */
  public record Item(
      @Nullable String source,
      @Nullable String id,
      Outcome outcome,
      @Nullable UUID receiptId,
      List<Reason> reasons) {

    static Item rejected(@Nullable String source, @Nullable String id, List<Reason> reasons) {
      return new Item(source, id, Outcome.REJECTED, null, reasons);
    }
  }

  /** Why a call with a single event is refused as a whole; null when it is not. */
  @JsonIgnore
  @Nullable Reason refusal() {
    Item first = items.getFirst();
    return batch || first.outcome() != Outcome.REJECTED ? null : first.reasons().getFirst();
  }
}
