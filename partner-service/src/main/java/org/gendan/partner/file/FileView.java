package org.gendan.partner.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A file as people and partners see it.
 *
 * @param documents how many orders its rows make
 * @param faulty how many rows have something wrong with them; a file is taken when none has
 * @param warnings what does not fit about an interchange as a whole; whoever commits accepts them
 */
record FileView(
    UUID id,
    String name,
    String type,
    String format,
    @Nullable String encoding,
    FileState state,
    int rows,
    int documents,
    int faulty,
    List<Reason> warnings,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String settledBy,
    @Nullable Instant settledAt,
    int version) {}
