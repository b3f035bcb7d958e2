package org.gendan.partner.webhook;

import java.time.Instant;
import java.util.UUID;

/** A claimed attempt, with all that it sends. */
record DueDelivery(
    UUID subscriptionId,
    long seq,
    int attempt,
    String url,
    byte[] secret,
    String partner,
    UUID newsId,
    String type,
    String documentNo,
    Instant at,
    String data) {}
