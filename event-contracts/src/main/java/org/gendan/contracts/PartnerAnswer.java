package org.gendan.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the owning service made of something a partner's system said. Each service tells it on a
 * topic of its own; the partner hears it in its feed.
 */
public interface PartnerAnswer extends Event {

  /** What becomes of what a partner said. */
  enum Outcome {
    /** It is so now (已执行). */
    APPLIED,
    /** It is written down, and a person decides (待人工处理). */
    PROPOSED,
    /** It cannot be; the reasons say why (已拒绝). */
    REFUSED
  }

  UUID receiptId();

  String conversation();

  Outcome outcome();

  List<Reason> reasons();

  @Override
  @JsonIgnore
  default String key() {
    return conversation();
  }

  /** The orders are told with the facts that followed from it. */
  @Override
  @JsonIgnore
  default Set<UUID> orders() {
    return Set.of();
  }
}
