package org.gendan.order.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A note as it is read.
 *
 * @param writtenBy the account that wrote it
 */
record NoteView(UUID id, String text, String writtenBy, Instant writtenAt) {

  /** Writes a note down. */
  record WriteNote(@NotBlank @Size(max = 2000) String text) {}

  static NoteView of(OrderNote note) {
    return new NoteView(note.id, note.text, note.writtenBy, note.writtenAt);
  }
}
