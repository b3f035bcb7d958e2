package org.gendan.partner.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** What people and partners do with files: the request bodies. */
interface FileCommands {

  /** Writes rows anew. */
  record EditRows(@NotEmpty @Size(max = 1000) List<@Valid @NotNull RowEdit> rows) {}

  /**
   * Writes cells of a row anew, or takes the row out.
   *
   * @param cells the new text by column; others stay
   */
  record RowEdit(
      @Min(1) int no,
      boolean removed,
      @NotNull @Size(max = 100) Map<String, @NotNull @Size(max = 2000) String> cells) {}

  /**
   * Takes the file, all of it or nothing.
   *
   * @param dryRun only says whether that would work
   * @param acceptWarnings whether what does not fit about the interchange was looked at
   */
  record CommitFile(boolean dryRun, boolean acceptWarnings) {}
}
