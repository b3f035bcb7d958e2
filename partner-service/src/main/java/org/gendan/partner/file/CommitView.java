package org.gendan.partner.file;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What taking a file amounts to.
 *
 * @param dryRun whether nothing was taken, though everything could be
 * @param items each document and the receipt that stands for it from now on
 */
record CommitView(FileView file, boolean dryRun, List<Item> items) {

  /** One document of the file. */
  record Item(String documentNo, @Nullable UUID receiptId) {}
}
