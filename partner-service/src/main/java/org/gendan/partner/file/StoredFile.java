package org.gendan.partner.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.gendan.partner.edi.Envelope;
import org.gendan.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is kept (来件文件), without its bytes and rows.
 *
 * @param kept false once they were dropped
 */
record StoredFile(
    UUID id,
    UUID partnerId,
    String name,
    String type,
    String format,
    @Nullable String encoding,
    @Nullable Envelope envelope,
    List<Reason> warnings,
    FileState state,
    int rows,
    int documents,
    int faulty,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String settledBy,
    @Nullable Instant settledAt,
    int version,
    boolean kept) {

  /** Settled is settled: what was taken is not changed here any more. */
  StoredFile open() {
    if (state != FileState.OPEN) {
      throw new Conflict("file/settled", Map.of("state", state));
    }
    return this;
  }

  FileView view() {
    return new FileView(
        id,
        name,
        type,
        format,
        encoding,
        state,
        rows,
        documents,
        faulty,
        warnings,
        uploadedBy,
        uploadedAt,
        settledBy,
        settledAt,
        version);
  }
}
