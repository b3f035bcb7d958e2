package org.gendan.order.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links as the people see them who make them. */
interface ShareViews {

  /**
   * A new link.
   *
   * @param path what the customer opens; told this once, we keep only its hash
   */
  record NewShareView(UUID id, String path, Instant expiresAt) {

    static NewShareView of(Share share, ShareToken token) {
      return new NewShareView(share.id, "/t/" + token.text(), share.expiresAt);
    }
  }

  /** A link that was made. */
  record ShareView(
      UUID id,
      String contactName,
      String contactPhone,
      String sharedBy,
      Instant sharedAt,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      boolean open) {

    static ShareView of(Share share, Instant now) {
      return new ShareView(
          share.id,
          share.contactName,
          share.contactPhone,
          share.sharedBy,
          share.sharedAt,
          share.expiresAt,
          share.revokedAt,
          share.isOpen(now));
    }
  }
}
