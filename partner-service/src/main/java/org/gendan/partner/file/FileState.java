package org.gendan.partner.file;

/** What became of a file. */
enum FileState {
  OPEN,
  COMMITTED,
  DISCARDED
}
