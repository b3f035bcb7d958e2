package org.gendan.finance.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes finance decide and post (记账事由).
 *
 * @param documentId the document that proves it
 * @param reason a person's reason, where there is one
 */
public record Occasion(Kind kind, UUID documentId, @Nullable String reason) {

  /** The kinds of journal entries. */
  public enum Kind {
    ORDER_CONFIRMED,
    ORDER_CANCELLED,
    PLAN_MADE,
    RECEIPT_CONFIRMED,
    RECEIPT_REVERSED,
    GOODS_FINISHED,
    GOODS_DEPARTED,
    GOODS_SIGNED,
    COST_INCURRED
  }

  public static Occasion of(Kind kind, UUID documentId) {
    return new Occasion(kind, documentId, null);
  }
}
