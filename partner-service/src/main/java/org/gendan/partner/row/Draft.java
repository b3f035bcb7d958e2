package org.gendan.partner.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.gendan.partner.sheet.FileRow;

/**
 * One document of a file: the data of an event, and where they came from.
 *
 * @param id tells it from the others of its file
 * @param lines where in the data its rows are, a name: the first is {@code /lines/0}; empty when
 *     the document is one row
 */
public record Draft(
    String id,
    String documentNo,
    List<FileRow> rows,
    String lines,
    ObjectNode data,
    List<CellFault> faults) {

  /** Something wrong that shows before the data are judged: text that is no number, for one. */
  public record CellFault(int no, String column, String code, Map<String, ?> values) {}

  /** A cell of the file. */
  record Place(FileRow row, String column) {}

  /** The cell that a pointer into the event is about; what is about no cell is about the first. */
  Place place(String pointer) {
    String[] parts = pointer.split("/", -1);
    boolean inLine = parts.length > 3 && !lines.isEmpty() && parts[2].equals(lines);
    FileRow row = inLine ? rows.get(Integer.parseInt(parts[3])) : rows.getFirst();
    int name = inLine ? 4 : 2;
    boolean inData = parts.length > name && parts[1].equals("data") && !parts[name].equals(lines);
    return new Place(row, inData ? parts[name] : "");
  }
}
