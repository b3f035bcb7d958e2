package org.gendan.partner.answer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an electronic order or, as X12 997 and EDIFACT CONTRL, to what carried it.
 *
 * @param seq its number, which is also the control number within it; reading on begins after it
 * @param kind {@code ORDRSP}, {@code CONTRL}, {@code 855}, {@code 997} or {@code OrderResponse}
 * @param content the whole interchange or document
 */
record Answer(
    long seq, String kind, UUID fileId, @Nullable String documentNo, Instant at, String content) {}
