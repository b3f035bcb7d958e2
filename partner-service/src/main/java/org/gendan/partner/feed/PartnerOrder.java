package org.gendan.partner.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An order as the partner that placed it sees it.
 *
 * @param state {@code ACCEPTED} while nobody has judged it, {@code REFUSED} with reasons, else
 *     where the order stands
 * @param promisedDate when all of it is promised; absent while nothing is
 */
record PartnerOrder(
    String externalNo,
    UUID receiptId,
    String state,
    @Nullable String orderNo,
    @Nullable LocalDate promisedDate,
    List<Reason> reasons,
    Instant changedAt) {}
