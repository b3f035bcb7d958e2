package org.gendan.partner.file;

import java.util.List;
import java.util.Map;
import org.gendan.partner.row.Finding;

/**
 * A row of the preview.
 *
 * @param no its number here, for edits
 * @param line where it begins in the file
 * @param cells the text of each column, as it will be read
 */
record RowView(int no, int line, Map<String, String> cells, List<Finding> findings) {}
