package org.gendan.partner.row;

import java.util.List;
import org.gendan.partner.sheet.FileRow;

/** What the rows of a file are about: which columns they have, and which events they become. */
public interface RowType {

  /** The type of the events, as partners call it; files are of the same type. */
  String type();

  /** Whether a document is said once only, so that another one with its number is a mistake. */
  boolean once();

  List<Column> columns();

  /** The documents that the rows make, in the order in which they begin. */
  List<Draft> drafts(List<FileRow> rows);
}
