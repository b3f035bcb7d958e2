package org.gendan.partner.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt's story: what was told, how often it was tried, what came back last. */
record DeliveryView(
    long seq,
    String type,
    String documentNo,
    String state,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    @Nullable Instant deliveredAt) {}
