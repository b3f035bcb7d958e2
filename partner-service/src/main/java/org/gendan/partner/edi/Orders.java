package org.gendan.partner.edi;

import java.util.List;
import org.gendan.partner.sheet.FileRow;

/** The orders of an interchange, one row a line, in the columns of order files. */
public record Orders(Envelope envelope, List<FileRow> rows, List<Warning> warnings) {}
