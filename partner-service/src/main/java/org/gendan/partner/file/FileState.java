package org.gendan.partner.file;

/** What became of a file. */
enum FileState {
  OPEN,
  COMMITTED,
  DISCARDED,
  /** An interchange that could not be read; its sender got an answer that says so. */
  REJECTED
}
